import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";

/** A CRD that a fixture expects gen-apis to make. */
export interface FixtureCrd {
  /** `case/expected/crds/example.com_widgets.yaml` */
  readonly file: string;
  /** The Kubernetes release of the fixture's config: `1.36` */
  readonly release: string;
  readonly crd: Definition;
}

/** The parts of a CRD that tell it from all others. */
export interface Definition {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly group: string; readonly names: { readonly plural: string } };
}

const fixtures = fileURLToPath(new URL("../fixtures", import.meta.url));

/** Every CRD below the `expected` folder of every fixture, in the order of their paths. */
export function fixtureCrds(): FixtureCrd[] {
  return cases().flatMap((name) => {
    const expected = join(fixtures, name, "expected");
    const files = existsSync(expected) ? filesBelow(expected) : [];
    return files
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => crdsOf(name, join("expected", file)));
  });
}

function cases(): string[] {
  return existsSync(fixtures) ? readdirSync(fixtures).sort() : [];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}

function crdsOf(name: string, file: string): FixtureCrd[] {
  const text = readFileSync(join(fixtures, name, file), "utf8");
  // What is no CRD is skipped below; a broken one fails in the API server, as it should.
  const documents = parseAllDocuments(text).map((document) => document.toJS() as Definition | null);
  return documents.flatMap((crd) =>
    crd?.kind === "CustomResourceDefinition"
      ? [{ file: join(name, file), release: releaseOf(name), crd }]
      : [],
  );
}

function releaseOf(name: string): string {
  const config = readFileSync(join(fixtures, name, "gen-apis.yaml"), "utf8");
  // A fixture that expects output has a valid config, and `kubernetes` is required there.
  return (parse(config) as { readonly kubernetes: string }).kubernetes;
}

/** Whether a CRD that was made for `made` is to be accepted by an API server of `release`. */
export function isMeantFor(made: string, release: string): boolean {
  // Newer releases take what older ones took; the other way round, a CRD may use what is missing.
  return made.localeCompare(release, "en", { numeric: true }) <= 0;
}
