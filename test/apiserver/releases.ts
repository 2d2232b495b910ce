/**
 * The Kubernetes releases whose API servers the tests run against: the comma-separated
 * GEN_APIS_APISERVER_RELEASES, or the two that CI uses, an old one and the newest.
 */
export function testedReleases(): string[] {
  const chosen = process.env.GEN_APIS_APISERVER_RELEASES ?? "1.31,1.37";
  return chosen
    .split(",")
    .map((release) => release.trim())
    .filter((release) => release !== "");
}
