//go:build !release_1_28

package main

import genericoptions "k8s.io/apiserver/pkg/server/options"

// disablePriorityAndFairness leaves out the part that keeps its settings in a full API server.
func disablePriorityAndFairness(o *genericoptions.RecommendedOptions) error {
	o.Features.EnablePriorityAndFairness = false
	return nil
}
