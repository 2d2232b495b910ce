// Command reader prints what controller-tools knows of Kubernetes' own types.
//
// It runs in the folder of a Go module that requires one release of k8s.io/api, k8s.io/apimachinery
// and k8s.io/apiextensions-apiserver, and writes one JSON object to standard output:
//
//	{"types": {"<package>.<Type>": <schema>, …}, "metadata": {…}}
//
// Schemas are those of the CRD generator before it resolves references. "metadata" holds the few types
// around ObjectMeta in full, where "types" has the five properties that CRDs may contain.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	apiext "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"sigs.k8s.io/controller-tools/pkg/crd"
	"sigs.k8s.io/controller-tools/pkg/crd/markers"
	"sigs.k8s.io/controller-tools/pkg/loader"
	toolmarkers "sigs.k8s.io/controller-tools/pkg/markers"
)

const metaPackage = "k8s.io/apimachinery/pkg/apis/meta/v1"

// packages are the Go packages whose types an API can embed.
var packages = []string{
	"k8s.io/api/...",
	metaPackage,
	"k8s.io/apimachinery/pkg/api/resource",
	"k8s.io/apimachinery/pkg/util/intstr",
	"k8s.io/apimachinery/pkg/runtime",
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1",
}

// metadataTypes are the types of metaPackage that make up an object's own metadata.
var metadataTypes = []string{
	"FieldsV1", "ListMeta", "ManagedFieldsEntry", "ObjectMeta", "OwnerReference", "Time", "TypeMeta",
}

type schemata map[string]apiext.JSONSchemaProps

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	types, err := readTypes()
	if err != nil {
		return err
	}
	metadata, err := readMetadata()
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]schemata{"types": types, "metadata": metadata})
}

// readTypes reads every type of the packages as a CRD may contain it.
func readTypes() (schemata, error) {
	parser, roots, err := newParser(packages...)
	if err != nil {
		return nil, err
	}
	for _, root := range roots {
		parser.NeedPackage(root)
	}
	// A schema brings in those types of other packages that it refers to, and these suffice: the list is
	// taken before, or all of their packages would come along.
	for _, ident := range identifiers(parser) {
		parser.NeedSchemaFor(ident)
	}
	return byName(parser), nil
}

// readMetadata reads ObjectMeta and its kin from their Go declarations.
func readMetadata() (schemata, error) {
	parser, roots, err := newParser(metaPackage)
	if err != nil {
		return nil, err
	}
	parser.PackageOverrides[metaPackage] = func(parser *crd.Parser, pkg *loader.Package) {
		set := func(name string, schema apiext.JSONSchemaProps) {
			parser.Schemata[crd.TypeIdent{Name: name, Package: pkg}] = schema
		}
		set("Time", apiext.JSONSchemaProps{Type: "string", Format: "date-time"})
		set("FieldsV1", apiext.JSONSchemaProps{Type: "object"})
		parser.AddPackage(pkg)
	}
	for _, root := range roots {
		parser.NeedPackage(root)
	}
	found := schemata{}
	for _, name := range metadataTypes {
		ident := crd.TypeIdent{Name: name, Package: roots[0]}
		parser.NeedSchemaFor(ident)
		found[metaPackage+"."+name] = parser.Schemata[ident]
	}
	return found, nil
}

func newParser(patterns ...string) (*crd.Parser, []*loader.Package, error) {
	roots, err := loader.LoadRoots(patterns...)
	if err != nil {
		return nil, nil, err
	}
	registry := &toolmarkers.Registry{}
	if err := markers.Register(registry); err != nil {
		return nil, nil, err
	}
	parser := &crd.Parser{
		Collector:                  &toolmarkers.Collector{Registry: registry},
		Checker:                    &loader.TypeChecker{},
		AllowDangerousTypes:        true,
		GenerateEmbeddedObjectMeta: true,
	}
	crd.AddKnownTypes(parser)
	return parser, roots, nil
}

func identifiers(parser *crd.Parser) []crd.TypeIdent {
	idents := make([]crd.TypeIdent, 0, len(parser.Types))
	for ident := range parser.Types {
		idents = append(idents, ident)
	}
	return idents
}

func byName(parser *crd.Parser) schemata {
	found := schemata{}
	for ident, schema := range parser.Schemata {
		found[loader.NonVendorPath(ident.Package.PkgPath)+"."+ident.Name] = schema
	}
	return found
}
