#!/usr/bin/env bash
set -o errexit

VERSION=1.9.4
JAR=hack/openapi-generator-cli.jar
go run hack/swagger/main.go ${VERSION} > hack/swagger.json
wget -O "${JAR}" "https://repository.example.com/openapi-generator-cli/4.3.1/openapi-generator-cli-4.3.1.jar"
java -jar "${JAR}" generate -i hack/swagger.json -g python \
    --global-property apiTests=false,modelTests=false -o sdk/python -c hack/swagger_config.json
