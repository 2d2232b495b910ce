import { describe, expect, it } from "vitest";
import { imports, type Read, read, shown } from "./read.js";

/** A type, and what it is in the model. */
export interface Case {
  /** What stands behind the colon of a property; with a leading `?`, the property is optional. */
  readonly type: string;
  /** Declarations that the type uses. */
  readonly given?: string;
  /** The property's schema in the notation of `shown`; with a leading `?`, it is optional. */
  readonly is: string;
  /** The named types that the property brings into the model, by name. */
  readonly types?: Readonly<Record<string, string>>;
  /** Codes, each with the text that it points at. */
  readonly reports?: readonly string[];
}

export type Cases = Readonly<Record<string, Case>>;

/** Reads all cases in one program, each as an API version of its own. */
export function testTable(title: string, cases: Cases): void {
  describe(title, () => {
    const all = Object.entries(cases);
    let known: Read | undefined;
    const result = () => {
      known ??= readAll(all.map(([, each]) => each));
      return known;
    };
    it.each(all.map(([name], index) => [name, index] as const))("%s", (_, index) => {
      const expected = all[index]?.[1];
      expect(actual(result(), index)).toEqual({
        types: {},
        reports: [],
        ...expected,
        type: 0,
        given: 0,
      });
    });
  });
}

function readAll(cases: readonly Case[]): Read {
  const files = Object.fromEntries(cases.map((each, index) => [`case${index}.ts`, sourceOf(each)]));
  const apis = cases.map((_, index) => ({
    group: `group${index}.example.com`,
    version: "v1",
    files: [`case${index}.ts`],
  }));
  return read(files, { apis });
}

function sourceOf({ type, given = "" }: Case): string {
  const property = type.startsWith("?") ? `value${type}` : `value: ${type}`;
  return `${imports}${given}\n/** @kind */\nexport interface Probe extends Resource {\n  ${property};\n}\n`;
}

function actual(result: Read, index: number): unknown {
  const prefix = `group${index}.example.com/v1.`;
  const own = [...result.api.types.values()].filter(({ id }) => id.startsWith(prefix));
  const root = own.find(({ name }) => name === "Probe")?.schema;
  const properties = root?.kind === "object" ? root.properties : [];
  const value = properties.find(({ name }) => name === "value");
  const named = own.filter(({ name }) => name !== "Probe");
  const reports = result.diagnostics.filter(({ position }) => position?.file === `case${index}.ts`);
  return {
    type: 0,
    given: 0,
    is: (value?.required === false ? "?" : "") + shown(value?.schema),
    types: Object.fromEntries(named.map(({ name, schema }) => [name, shown(schema)])),
    reports: reports.map((each) => `${each.code}: ${result.textOf(each)}`),
  };
}
