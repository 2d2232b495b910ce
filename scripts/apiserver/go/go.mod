// Marks the root of the sources only. Each release is built with its own file of
// releases/, by `go build -modfile`, because every release needs other modules.
module gen-apis.example/apiserver

go 1.22
