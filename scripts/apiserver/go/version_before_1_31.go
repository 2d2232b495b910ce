//go:build release_1_28 || release_1_29 || release_1_30

package main

import (
	genericapiserver "k8s.io/apiserver/pkg/server"
	"k8s.io/component-base/version"
)

// setVersion makes /version show the release: without it, these servers say 0.1.
func setVersion(config *genericapiserver.RecommendedConfig) {
	info := version.Get()
	config.Version = &info
}
