// The part of kube-apiserver that serves CustomResourceDefinitions and their objects, with its
// storage in the same process. It listens on loopback only, has no authentication, and lives as
// long as its standard input: tests need a server that cannot outlast them.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// announcement is the one line that is printed to standard output once the server answers.
type announcement struct {
	URL        string `json:"url"`
	Kubeconfig string `json:"kubeconfig"`
	Directory  string `json:"directory"`
}

func main() {
	// A server that was killed goes on with what it left, where its clients look for it.
	left := flag.String("directory", "", "the directory that a killed server left")
	address := flag.String("address", "127.0.0.1:0", "where to listen; port 0 for any that is free")
	flag.Parse()
	if err := run(*left, *address); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(directory, address string) error {
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	// A parent that died has left no reader of our messages either: without this, the first one
	// would kill the server before it has removed its files.
	signal.Ignore(syscall.SIGPIPE)
	go func() {
		// The read ends when the parent closes the pipe, or dies: the kernel closes it then.
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()

	if directory == "" {
		made, err := os.MkdirTemp("", "gen-apis-apiserver-")
		if err != nil {
			return err
		}
		directory = made
	}
	defer os.RemoveAll(directory)

	storage, endpoint, err := startEtcd(filepath.Join(directory, "etcd"))
	if err != nil {
		return fmt.Errorf("etcd: %w", err)
	}
	defer storage.Close()

	server, err := newServer(address, endpoint, filepath.Join(directory, "certificates"))
	if err != nil {
		return fmt.Errorf("API server: %w", err)
	}
	stopped := make(chan error, 1)
	go func() { stopped <- server.run(ctx) }()
	if err := server.waitReady(ctx, stopped); err != nil {
		return err
	}
	kubeconfig := filepath.Join(directory, "kubeconfig")
	if err := writeKubeconfig(kubeconfig, server.url); err != nil {
		return err
	}
	if err := json.NewEncoder(os.Stdout).Encode(announcement{server.url, kubeconfig, directory}); err != nil {
		return err
	}
	if err := <-stopped; err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}
