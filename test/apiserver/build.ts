import { buildApiServer } from "../../scripts/apiserver/build.js";
import { testedReleases } from "./releases.js";

/** Builds what the cache lacks before any test starts: a build outlasts every test's time limit. */
export async function setup(): Promise<void> {
  for (const release of testedReleases()) {
    await buildApiServer(release, console.error);
  }
}
