#!/bin/bash
CRD_REF_GEN_VERSION=v0.0.11
go install github.com/elastic/crd-ref-docs@${CRD_REF_GEN_VERSION}
crd-ref-docs --log-level DEBUG --source-path ./pkg/apis/kubeflow.org/v1 --config ./docs/config.yaml \
  --templates-dir ./docs/templates --output-path ./docs/reference.asciidoc --max-depth 30
