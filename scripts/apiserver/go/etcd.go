package main

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
)

const etcdStartLimit = 60 * time.Second

// startEtcd runs a single etcd member in this process and returns the address of its client port.
// Both ports are chosen by the kernel, so that any number of servers can start at once.
func startEtcd(directory string) (*embed.Etcd, string, error) {
	anyPort := url.URL{Scheme: "http", Host: "127.0.0.1:0"}
	config := embed.NewConfig()
	config.Dir = directory
	config.LogLevel = "error"
	// The data is thrown away with the process: syncing it to the disk only costs time.
	config.UnsafeNoFsync = true
	config.ListenClientUrls = []url.URL{anyPort}
	config.ListenPeerUrls = []url.URL{anyPort}
	config.AdvertiseClientUrls = []url.URL{anyPort}
	config.AdvertisePeerUrls = []url.URL{anyPort}
	config.InitialCluster = config.InitialClusterFromName(config.Name)

	server, err := embed.StartEtcd(config)
	if err != nil {
		return nil, "", err
	}
	select {
	case <-server.Server.ReadyNotify():
		return server, "http://" + server.Clients[0].Addr().String(), nil
	case err := <-server.Err():
		return nil, "", err
	case <-time.After(etcdStartLimit):
		server.Close()
		return nil, "", errors.New(fmt.Sprint("not ready after ", etcdStartLimit))
	}
}
