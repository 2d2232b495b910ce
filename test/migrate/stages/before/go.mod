module example.com/training-operator

go 1.22

require (
	k8s.io/api v0.29.3
	k8s.io/code-generator v0.29.6
	k8s.io/kube-openapi v0.0.0-20231010175941-2dd684a91f00
)
