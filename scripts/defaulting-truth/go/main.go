// The program applies the Training Operator's own defaults to jobs: it reads one request of JSON a line
// and answers each with a line.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"

	kubeflow "github.com/kubeflow/training-operator/pkg/apis/kubeflow.org/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

type request struct {
	Job json.RawMessage `json:"job"`
	// Whether defaults are set; without them, the job is only read and written.
	Default bool `json:"default"`
}

type answer struct {
	Job any `json:"job,omitempty"`
	// Why the job is none of its kind.
	Refused string `json:"refused,omitempty"`
	// What the defaulting function said when it broke down.
	Panic string `json:"panic,omitempty"`
}

func main() {
	scheme := runtime.NewScheme()
	if err := kubeflow.AddToScheme(scheme); err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	decoder := json.NewDecoder(os.Stdin)
	for decoder.More() {
		var asked request
		if err := decoder.Decode(&asked); err != nil {
			log.Fatal(err)
		}
		if err := encoder.Encode(handle(scheme, asked)); err != nil {
			log.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func handle(scheme *runtime.Scheme, asked request) (result answer) {
	defer func() {
		if reason := recover(); reason != nil {
			result = answer{Panic: fmt.Sprint(reason)}
		}
	}()
	var meta struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(asked.Job, &meta); err != nil {
		return answer{Refused: err.Error()}
	}
	job, err := scheme.New(kubeflow.GroupVersion.WithKind(meta.Kind))
	if err != nil {
		return answer{Refused: err.Error()}
	}
	if err := json.Unmarshal(asked.Job, job); err != nil {
		return answer{Refused: err.Error()}
	}
	if asked.Default {
		scheme.Default(job)
	}
	return answer{Job: job}
}
