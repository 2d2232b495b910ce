//go:build !release_1_28 && !release_1_29 && !release_1_30

package main

import genericapiserver "k8s.io/apiserver/pkg/server"

// setVersion has nothing to do: the server knows its version from the modules it is made of.
func setVersion(*genericapiserver.RecommendedConfig) {}
