#!/usr/bin/env bash
set -o errexit

ROOT=$(dirname "${BASH_SOURCE[0]}")/..
cp -a "${ROOT}/pkg" "${ROOT}/_tmp/pkg"
"${ROOT}/hack/update-codegen.sh"
diff -Naupr "${ROOT}/pkg" "${ROOT}/_tmp/pkg" || exit 1
