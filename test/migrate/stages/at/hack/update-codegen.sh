#!/usr/bin/env bash
set -o errexit

GO_CMD=${1:-go}
ROOT="$(git rev-parse --show-toplevel)"
PKG="example.com/training-operator"
CODEGEN_PKG=$($GO_CMD list -m -mod=readonly -f "{{.Dir}}" k8s.io/code-generator)

cd "$(dirname "${0}")/.."
source "${CODEGEN_PKG}/kube_codegen.sh"

kube::codegen::gen_helpers --boilerplate "${ROOT}/hack/boilerplate.go.txt" "${ROOT}/pkg/apis"

kube::codegen::gen_openapi \
    --boilerplate "${ROOT}/hack/boilerplate.go.txt" \
    --output-pkg "${PKG}/pkg/apis/kubeflow.org/v1" \
    --output-dir "${ROOT}/pkg/apis/kubeflow.org/v1" \
    --report-filename "${ROOT}/hack/violation_exception_v1.list" \
    --update-report \
    "${ROOT}/pkg/apis/kubeflow.org/v1"

kube::codegen::gen_client \
    --boilerplate "${ROOT}/hack/boilerplate.go.txt" \
    --output-dir "${ROOT}/pkg/client" \
    --output-pkg "${PKG}/pkg/client" \
    --with-watch \
    --with-applyconfig \
    "${ROOT}/pkg/apis"
