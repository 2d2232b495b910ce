package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/cmd/server/options"
	generatedopenapi "k8s.io/apiextensions-apiserver/pkg/generated/openapi"
	openapinamer "k8s.io/apiserver/pkg/endpoints/openapi"
	genericapiserver "k8s.io/apiserver/pkg/server"
	"k8s.io/apiserver/pkg/util/webhook"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
	"k8s.io/component-base/tracing"
)

const readyLimit = 60 * time.Second

// crdServer is an API server that is configured, but does not serve before run is called.
type crdServer struct {
	url     string
	generic *genericapiserver.GenericAPIServer
}

// localResolver sends every conversion webhook that is named by a Service to this machine: there
// are no Services here that could be asked for an address.
type localResolver struct{}

func (localResolver) ResolveEndpoint(_, _ string, port int32) (*url.URL, error) {
	return &url.URL{Scheme: "https", Host: fmt.Sprintf("127.0.0.1:%d", port)}, nil
}

func newServer(address, etcd, certificates string) (*crdServer, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	origin := "https://" + listener.Addr().String()
	o, err := newOptions(etcd, certificates, listener)
	if err != nil {
		return nil, err
	}
	config, err := newConfig(o, origin)
	if err != nil {
		return nil, err
	}
	server, err := config.Complete().New(genericapiserver.NewEmptyDelegate())
	if err != nil {
		return nil, err
	}
	definitions := server.Informers.Apiextensions().V1().CustomResourceDefinitions()
	installDiscovery(server.GenericAPIServer.Handler.NonGoRestfulMux, definitions)
	return &crdServer{url: origin, generic: server.GenericAPIServer}, nil
}

func newOptions(etcd, certificates string, listener net.Listener) (*options.CustomResourceDefinitionsServerOptions, error) {
	o := options.NewCustomResourceDefinitionsServerOptions(io.Discard, os.Stderr)
	recommended := o.RecommendedOptions
	// All four ask a full API server for Services, tokens, access reviews and namespaces.
	recommended.Authentication = nil
	recommended.Authorization = nil
	recommended.CoreAPI = nil
	recommended.Admission = nil
	if err := disablePriorityAndFairness(recommended); err != nil {
		return nil, err
	}
	recommended.Etcd.StorageConfig.Transport.ServerList = []string{etcd}
	secure := recommended.SecureServing
	secure.Listener = listener
	secure.BindPort = listener.Addr().(*net.TCPAddr).Port
	secure.BindAddress = net.IPv4(127, 0, 0, 1)
	secure.ExternalAddress = net.IPv4(127, 0, 0, 1)
	secure.ServerCert.CertDirectory = certificates
	if err := secure.MaybeDefaultWithSelfSignedCerts("localhost", nil, []net.IP{secure.BindAddress}); err != nil {
		return nil, err
	}
	return o, o.Complete()
}

// newConfig does what the options' own Config does, without the informers of a full API server,
// which that function takes for granted.
func newConfig(o *options.CustomResourceDefinitionsServerOptions, address string) (*apiserver.Config, error) {
	config := genericapiserver.NewRecommendedConfig(apiserver.Codecs)
	// Releases before 1.31 make a client from it while the options are applied.
	config.ClientConfig = &rest.Config{Host: address, TLSClientConfig: rest.TLSClientConfig{Insecure: true}}
	if err := o.ServerRunOptions.ApplyTo(&config.Config); err != nil {
		return nil, err
	}
	if err := o.RecommendedOptions.ApplyTo(config); err != nil {
		return nil, err
	}
	if err := o.APIEnablement.ApplyTo(&config.Config, apiserver.DefaultAPIResourceConfigSource(), apiserver.Scheme); err != nil {
		return nil, err
	}
	setVersion(config)
	// Server-side apply needs the first, `kubectl explain` the second.
	namer := openapinamer.NewDefinitionNamer(apiserver.Scheme)
	config.OpenAPIConfig = genericapiserver.DefaultOpenAPIConfig(generatedopenapi.GetOpenAPIDefinitions, namer)
	config.OpenAPIV3Config = genericapiserver.DefaultOpenAPIV3Config(generatedopenapi.GetOpenAPIDefinitions, namer)
	noTraces := tracing.NewNoopTracerProvider()
	return &apiserver.Config{
		GenericConfig: config,
		ExtraConfig: apiserver.ExtraConfig{
			CRDRESTOptionsGetter: options.NewCRDRESTOptionsGetter(
				*o.RecommendedOptions.Etcd, config.ResourceTransformers, config.StorageObjectCountTracker),
			ServiceResolver: localResolver{},
			AuthResolverWrapper: webhook.NewDefaultAuthenticationInfoResolverWrapper(
				nil, nil, config.LoopbackClientConfig, noTraces),
		},
	}, nil
}

func (s *crdServer) run(ctx context.Context) error {
	return s.generic.PrepareRun().Run(ctx.Done())
}

// waitReady asks /readyz until it says ok. The certificate was made a moment ago by this process,
// so nothing would be gained by checking it.
func (s *crdServer) waitReady(ctx context.Context, stopped <-chan error) error {
	client := &http.Client{
		Timeout:   time.Second,
		Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, DisableKeepAlives: true},
	}
	for deadline := time.Now().Add(readyLimit); time.Now().Before(deadline); {
		if response, err := client.Get(s.url + "/readyz"); err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case err := <-stopped:
			return fmt.Errorf("stopped while starting: %w", err)
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(20 * time.Millisecond):
		}
	}
	return fmt.Errorf("not ready after %s", readyLimit)
}

// writeKubeconfig names the server for kubectl and the client libraries. Nobody checks the token,
// but several of them refuse a user without a credential.
func writeKubeconfig(file, address string) error {
	config := clientcmdapi.NewConfig()
	config.Clusters["test"] = &clientcmdapi.Cluster{Server: address, InsecureSkipTLSVerify: true}
	config.AuthInfos["test"] = &clientcmdapi.AuthInfo{Token: "any"}
	config.Contexts["test"] = &clientcmdapi.Context{Cluster: "test", AuthInfo: "test", Namespace: "default"}
	config.CurrentContext = "test"
	return clientcmd.WriteToFile(*config, file)
}
