module example.com/training-operator

require (
	k8s.io/api v0.31.3
	k8s.io/code-generator v0.31.3
)
