import type { Fate } from "./tool.js";

/** A variable of the environment that the old scripts look at. */
export interface Variable {
  readonly name: string;
  readonly meaning: string;
  readonly fate: Fate;
}

const stays: Fate = { kind: "stays" };
const noGo: Fate = { kind: "gone", why: "gen-apis needs no Go" };

export const environment: readonly Variable[] = [
  { name: "CLIENTSET_PKG_NAME", meaning: "the folder of the clientset", fate: stays },
  { name: "CLIENTSET_NAME_VERSIONED", meaning: "the package of the clientset", fate: stays },
  {
    name: "APPLYCONFIGURATION_PKG_NAME",
    meaning: "the folder of the apply configurations",
    fate: stays,
  },
  {
    name: "OPENAPI_EXTRA_PACKAGES",
    meaning: "packages whose types the OpenAPI definitions need",
    fate: { kind: "gone", why: "an output covers what its kinds reach" },
  },
  { name: "GO111MODULE", meaning: "whether Go works with modules", fate: noGo },
  { name: "GOBIN", meaning: "where Go installs programs", fate: noGo },
  { name: "GOPATH", meaning: "where Go keeps its things", fate: noGo },
  { name: "GOFLAGS", meaning: "flags of every call of Go", fate: noGo },
  {
    name: "KUBE_VERBOSE",
    meaning: "how much the generators log",
    fate: { kind: "gone", why: "gen-apis prints what it did" },
  },
  {
    name: "KUBE_CODEGEN_TAG",
    meaning: "a version of the generators to install",
    fate: { kind: "gone", why: "the version of gen-apis is that of its package" },
  },
  {
    name: "KUBE_CODEGEN_READONLY_PKGS",
    meaning: "packages that are read and get no code",
    fate: { kind: "gone", why: "an output covers what its kinds reach" },
  },
];
