package main

import (
	"encoding/json"
	"net/http"
	"slices"
	"sort"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	informers "k8s.io/apiextensions-apiserver/pkg/client/informers/externalversions/apiextensions/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/version"
	"k8s.io/apiserver/pkg/server/mux"
)

// installDiscovery answers /api and /apis, which the aggregator answers in a full API server.
// kubectl and the client libraries ask for both before anything else.
func installDiscovery(paths *mux.PathRecorderMux, definitions informers.CustomResourceDefinitionInformer) {
	paths.HandleFunc("/api", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, &metav1.APIVersions{TypeMeta: metav1.TypeMeta{Kind: "APIVersions"}, Versions: []string{}})
	})
	// The CRD handler has the path already, but only for what lies below it.
	paths.Unregister("/apis")
	paths.HandleFunc("/apis", func(w http.ResponseWriter, _ *http.Request) {
		crds, err := definitions.Lister().List(labels.Everything())
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		writeJSON(w, groupList(crds))
	})
}

func groupList(crds []*apiextensionsv1.CustomResourceDefinition) *metav1.APIGroupList {
	versions := map[string][]string{apiextensionsv1.GroupName: {apiextensionsv1.SchemeGroupVersion.Version}}
	for _, crd := range crds {
		for _, v := range crd.Spec.Versions {
			if v.Served && !slices.Contains(versions[crd.Spec.Group], v.Name) {
				versions[crd.Spec.Group] = append(versions[crd.Spec.Group], v.Name)
			}
		}
	}
	list := &metav1.APIGroupList{TypeMeta: metav1.TypeMeta{APIVersion: "v1", Kind: "APIGroupList"}}
	for group, names := range versions {
		list.Groups = append(list.Groups, newGroup(group, names))
	}
	sort.Slice(list.Groups, func(i, j int) bool { return list.Groups[i].Name < list.Groups[j].Name })
	return list
}

func newGroup(name string, versions []string) metav1.APIGroup {
	sort.Slice(versions, func(i, j int) bool {
		return version.CompareKubeAwareVersionStrings(versions[i], versions[j]) > 0
	})
	group := metav1.APIGroup{Name: name}
	for _, v := range versions {
		group.Versions = append(group.Versions, metav1.GroupVersionForDiscovery{GroupVersion: name + "/" + v, Version: v})
	}
	group.PreferredVersion = group.Versions[0]
	return group
}

func writeJSON(w http.ResponseWriter, body any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(body)
}
