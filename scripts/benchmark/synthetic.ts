import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { repository } from "./own-cases.js";

const kindsPerFile = 10;
const source = "apis/example.com/v1";

/**
 * Writes an API of many kinds, with the outputs that this repository's example has: what a large
 * project's API looks like, without its words. Every kind has two types of its own with thirty
 * properties, and every tenth embeds a pod template, by far the largest of Kubernetes' types.
 *
 * @param directory an empty folder
 * @param kinds how many
 */
export function writeSyntheticApi(directory: string, kinds: number): void {
  mkdirSync(join(directory, source), { recursive: true });
  writeFileSync(join(directory, "gen-apis.yaml"), syntheticConfig());
  for (let first = 0; first < kinds; first += kindsPerFile) {
    const numbers = Array.from(
      { length: Math.min(kindsPerFile, kinds - first) },
      (_, i) => first + i,
    );
    const text = `${imports}\n${numbers.map(kindSource).join("\n")}`;
    writeFileSync(join(directory, source, `kinds${first / kindsPerFile}.ts`), text);
  }
}

function syntheticConfig(): string {
  // The config of this repository is valid: the tool reads it in every run.
  const example = parse(readFileSync(join(repository, "gen-apis.yaml"), "utf8")) as object;
  return stringify({ ...example, apis: [{ group: "example.com", version: "v1", source }] });
}

const imports = `import type { int32, Quantity, Resource, Time } from "gen-apis/types";
import type { LabelSelector } from "gen-apis/kubernetes/meta/v1";
import type { PodTemplateSpec } from "gen-apis/kubernetes/core/v1";
`;

function kindSource(number: number): string {
  const template =
    number % 10 === 0 ? "\n  /** The pods to run. */\n  template?: PodTemplateSpec;" : "";
  return `/**
 * Kind${number} is one of many.
 *
 * @kind
 * @subresource status
 * @printColumn name=Phase type=string jsonPath=.status.phase
 */
export interface Kind${number} extends Resource {
  /** What is wanted. */
  spec: Kind${number}Spec;
  /** What was seen. */
  status?: Kind${number}Status;
}

/** What is wanted of a Kind${number}. */
export interface Kind${number}Spec {${template}
  /** Which objects count. */
  selector?: LabelSelector;
  /** What may be used at most, by name. */
  limits?: Record<string, Quantity>;
${properties(number, 20)}
}

/** What was seen of a Kind${number}. */
export interface Kind${number}Status {
  /** Where it stands. */
  phase?: "Pending" | "Running" | "Done";
  /** When that was last looked at. */
  lastTime?: Time;
${properties(number, 5)}
}
`;
}

function properties(kind: number, count: number): string {
  return Array.from({ length: count }, (_, i) => property(kind, i)).join("\n");
}

function property(kind: number, index: number): string {
  const name = `field${index}`;
  const about = `Field ${index} of kind ${kind} says something that takes a sentence to explain.`;
  switch (index % 4) {
    case 0:
      return `  /**\n   * ${about}\n   * @minimum 0\n   * @maximum ${index + 10}\n   */\n  ${name}?: int32;`;
    case 1:
      return `  /**\n   * ${about}\n   * @maxLength 63\n   * @pattern ^[a-z0-9]+$\n   */\n  ${name}?: string;`;
    case 2:
      return `  /**\n   * ${about}\n   * @listType set\n   */\n  ${name}?: string[];`;
    default:
      return `  /** ${about} */\n  ${name}?: boolean;`;
  }
}
