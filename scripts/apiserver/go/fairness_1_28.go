//go:build release_1_28

package main

import (
	genericoptions "k8s.io/apiserver/pkg/server/options"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
)

// disablePriorityAndFairness uses the feature gate: 1.28 has no option of its own for it.
func disablePriorityAndFairness(*genericoptions.RecommendedOptions) error {
	return utilfeature.DefaultMutableFeatureGate.Set("APIPriorityAndFairness=false")
}
