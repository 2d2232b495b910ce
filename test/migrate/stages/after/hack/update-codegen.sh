#!/usr/bin/env bash
set -o errexit

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
PKG="$(go list -m)"
GO_CMD=${1:-go}
CODEGEN_PKG=$($GO_CMD list -m -mod=readonly -f "{{.Dir}}" k8s.io/code-generator)
OPENAPI_PKG=$($GO_CMD list -m -mod=readonly -f "{{.Dir}}" k8s.io/kube-openapi)
source "${CODEGEN_PKG}/kube_codegen.sh"

externals=(
    "k8s.io/api/core/v1.PodTemplateSpec:k8s.io/client-go/applyconfigurations/core/v1"
    "k8s.io/api/core/v1.Container:k8s.io/client-go/applyconfigurations/core/v1"
)
joined=""
for external in "${externals[@]}"; do
    joined="${joined:+${joined},}${external}"
done

kube::codegen::gen_helpers \
    --boilerplate "${ROOT}/hack/boilerplate.go.txt" \
    "${ROOT}/pkg/apis"

kube::codegen::gen_client \
    --boilerplate "${ROOT}/hack/boilerplate.go.txt" \
    --output-dir "${ROOT}/pkg/client" \
    --output-pkg "${PKG}/pkg/client" \
    --with-watch \
    --with-applyconfig \
    --applyconfig-externals "${joined}" \
    --applyconfig-openapi-schema <(go run ./hack/models-schema) \
    "${ROOT}/pkg/apis"

go run ${OPENAPI_PKG}/cmd/openapi-gen \
    --go-header-file "${ROOT}/hack/boilerplate.go.txt" \
    --output-pkg "${PKG}/pkg/apis/kubeflow.org/v1" \
    --output-dir "${ROOT}/pkg/apis/kubeflow.org/v1" \
    --output-file "zz_generated.openapi.go" \
    --report-filename "${ROOT}/hack/violation_exception_v1.list" \
    "${ROOT}/pkg/apis/kubeflow.org/v1"

GOIMPORTS_VERSION=v0.49.0
go install golang.org/x/tools/cmd/goimports@${GOIMPORTS_VERSION}
"$(go env GOPATH)"/bin/goimports -w "${ROOT}/pkg/apis" "${ROOT}/pkg/client"
