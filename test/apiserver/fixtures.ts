import { rmSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { generate } from "../../src/index.js";
import { copyFixture } from "../fixture.js";

/** The parts of a CRD that tell it from all others. */
export interface Definition {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly group: string; readonly names: { readonly plural: string } };
}

/**
 * The CRDs that gen-apis makes of a fixture for a Kubernetes release, whichever its config names.
 *
 * @param name of the fixture's folder
 * @param release `1.31`
 * @returns none where the fixture has errors, since a run with errors makes nothing
 */
export async function fixtureCrds(name: string, release: string): Promise<Definition[]> {
  const directory = copyFixture(name);
  try {
    const options = { directory, kubernetes: release, cache: false, dryRun: true };
    const { diagnostics, files } = await generate(options);
    if (diagnostics.some(({ severity }) => severity === "error")) {
      return [];
    }
    return files.flatMap(({ path, text }) => (path.endsWith(".yaml") ? crdsOf(text ?? "") : []));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function crdsOf(text: string): Definition[] {
  // What is no CRD is left out; a broken one fails in the API server, as it should.
  const documents = parseAllDocuments(text).map((document) => document.toJS() as Definition | null);
  return documents.flatMap((each) => (each?.kind === "CustomResourceDefinition" ? [each] : []));
}
