// Written by scripts/kubernetes-release. Edit its releases.json instead.

/** The Kubernetes releases whose types gen-apis knows, oldest first. */
export const releases = [
  "1.28",
  "1.29",
  "1.30",
  "1.31",
  "1.32",
  "1.33",
  "1.34",
  "1.35",
  "1.36",
  "1.37",
] as const;
