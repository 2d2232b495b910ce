module example.com/training-operator

require (
	k8s.io/api v0.36.3
	k8s.io/code-generator v0.36.3
)
