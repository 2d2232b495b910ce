#!/usr/bin/env bash
set -o errexit -o nounset -o pipefail

SCRIPT_ROOT=$(dirname "${BASH_SOURCE[0]}")/..
ROOT_PKG=example.com/training-operator

locate() {
    pkg_name="${1:-}"
    pkg_location="$(go list -m -f '{{.Dir}}' "${pkg_name}" 2>/dev/null)"
    if [ "${pkg_location}" = "" ]; then
        echo "${pkg_name} has to be downloaded"
        go mod download
        pkg_location=$(go list -m -f '{{.Dir}}' "${pkg_name}")
    fi
    echo "${pkg_location}"
}

CODEGEN_PKG="$(locate "k8s.io/code-generator")"
OPENAPI_PKG="$(locate 'k8s.io/kube-openapi')"

TEMP_DIR=$(mktemp -d)
trap 'rm -rf "${TEMP_DIR}"' EXIT

chmod +x "${CODEGEN_PKG}/generate-groups.sh"
"${CODEGEN_PKG}/generate-groups.sh" "client,lister,informer" \
    ${ROOT_PKG}/pkg/client ${ROOT_PKG}/pkg/apis \
    kubeflow.org:v1 \
    --output-base "${TEMP_DIR}" \
    --go-header-file hack/boilerplate.go.txt

# DeepCopy functions come from controller-gen:
# ${CODEGEN_PKG}/generate-groups.sh "deepcopy" ${ROOT_PKG}/pkg/client ${ROOT_PKG}/pkg/apis kubeflow.org:v1

$(go env GOPATH)/bin/defaulter-gen --input-dirs ${ROOT_PKG}/pkg/apis/kubeflow.org/v1 \
    -O zz_generated.defaults \
    --output-package ${ROOT_PKG}/pkg/apis/kubeflow.org/v1 \
    --go-header-file hack/boilerplate.go.txt "$@" \
    --output-base "${TEMP_DIR}"

go build -o openapi-gen ${OPENAPI_PKG}/cmd/openapi-gen
./openapi-gen --input-dirs ${ROOT_PKG}/pkg/apis/kubeflow.org/v1 \
    --report-filename=hack/violation_exception.list \
    --output-package ${ROOT_PKG}/pkg/apis/kubeflow.org/v1 \
    --go-header-file hack/boilerplate.go.txt "$@" \
    --output-base "${TEMP_DIR}"

cp -a "${TEMP_DIR}/${ROOT_PKG}/." "${SCRIPT_ROOT}/"
rm ./openapi-gen
