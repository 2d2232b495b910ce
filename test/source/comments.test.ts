import { expect, test } from "vitest";
import { read, schemaOf } from "./read.js";

/** Code and text of each finding. */
function reported(source: string): readonly string[] {
  const result = read({ "a.ts": source });
  return result.diagnostics.map((each) => `${each.code}: ${result.textOf(each)}`);
}

const job = `import type { Resource } from "gen-apis/types";
/** @kind */
export interface Job extends Resource {
  spec?: Spec;
}
`;

test("the last comment counts, what stands elsewhere is reported", () => {
  expect(
    reported(`${job}
/** Stacked. */
/** Spec. */
interface Spec { /** @minLength 1 */ a: string; /** On the line. */
  /** @minLength 2 */
  /** Two. */
  b: string; /** Behind. */
  c: string /** Before the semicolon. */;
  d?: {
    /** Nothing. */
  };
  /** At the end. */
}
/** Last. */
`),
  ).toEqual([
    "stacked-comment: /** Stacked. */",
    "detached-annotation: /** @minLength 1 */",
    "detached-comment: /** On the line. */",
    "detached-annotation: /** @minLength 2 */",
    "detached-comment: /** Behind. */",
    "detached-comment: /** Before the semicolon. */",
    "detached-comment: /** Nothing. */",
    "detached-comment: /** At the end. */",
    "detached-comment: /** Last. */",
  ]);
});

test("a comment counts in the members of literals, at whatever depth", () => {
  const result = read({
    "a.ts": `${job}
type Spec = Record<string, {
  // A comment of another kind may stand between.
  /** Deep. */
  // Here too.

  list: {
    /** Deeper. */
    readonly x: string;
  }[];
}>;
`,
  });
  expect(result.diagnostics).toEqual([]);
  expect(schemaOf(result, "Spec")).toEqual({
    kind: "map",
    values: {
      kind: "object",
      properties: [
        {
          name: "list",
          required: true,
          schema: {
            kind: "array",
            description: "Deep.",
            items: {
              kind: "object",
              properties: [
                {
                  name: "x",
                  isReadonly: true,
                  required: true,
                  schema: { kind: "string", description: "Deeper." },
                },
              ],
            },
          },
        },
      ],
    },
  });
});

test("heads of files, comments at imports and at code are no business of ours", () => {
  expect(
    reported(`#!/usr/bin/env node
/**
 * Licence.
 */

/** The imports. */
import type { Resource } from "gen-apis/types";

/** A section of the file, with code. */
export const text = "/** @kind */";

/**
 * @param x {string} what
 * @returns y
 * @default 3
 * @example f("x")
 * @deprecated
 */
export function f(x: string) {
  /** @type {RegExp} */
  return /[/*] \\/[*][*] @kind/.test(\`/** \${/** @minimum 1 */ x} */\`);
}

/** @kind */
export interface Job extends Resource {
  spec?:
    /** The first. */
    | "a"
    /** The second. */
    | "b";
}
`),
  ).toEqual(["detached-annotation: /** @minimum 1 */"]);
});

test("the head of a file is no comment of its first type", () => {
  const result = read({
    "a.ts": `/** Licence. */

/** A type. */
interface Spec { a: string }
${job}`,
  });
  expect(result.diagnostics).toEqual([]);
  expect(schemaOf(result, "Spec")).toMatchObject({ description: "A type." });
});

test("annotations in places where they do nothing", () => {
  expect(
    reported(`${job}
interface Spec {
  // @minLength 3
  a: string;
  /* @maxLength 3 */
  b: E;
  // +kubebuilder:validation:MinLength=1
  c:
    /** @minimum 1 */
    | "x" | "y";
}
enum E {
  /**
   * Documented.
   * @deprecated
   */
  A = "a",
  /** @minimum 1 */
  B = "b" /** Behind. */,
}
/** @minLength 1 */
const text = "";
`),
  ).toEqual([
    "annotation-in-plain-comment: // @minLength 3",
    "annotation-in-plain-comment: /* @maxLength 3 */",
    "annotation-in-plain-comment: // +kubebuilder:validation:MinLength=1",
    "detached-annotation: /** @minimum 1 */",
    "detached-annotation: @minimum 1",
    "detached-comment: /** Behind. */",
    "detached-annotation: /** @minLength 1 */",
  ]);
});

test("annotations of types that nothing uses", () => {
  expect(
    reported(`${job}
interface Spec { a: string; picked: Pick<Source, "x"> }
/** @minProperties 1 */
interface Source {
  /** @minLength 1 */
  x: string;
}
interface Unused {
  /** @minLength 1 */
  x: string;
}
/** Just documented. */
export interface Helper { a: string }
/** @nonsense */
type Nonsense = string;
`),
  ).toEqual(["unused-type: Source", "unused-type: Unused", "unknown-annotation: @nonsense"]);
});

test("a suppression covers its node, comment included", () => {
  const source = `${job}
interface Spec {
  /** @suppress any-type It is what the other system sends. */
  a: any;
}
`;
  const { suppressions } = read({ "a.ts": source });
  expect(suppressions).toMatchObject([{ code: "any-type", scope: { file: "a.ts" } }]);
  const scope = suppressions[0]?.scope;
  expect(source.slice(scope?.start, scope?.end)).toMatch(/^\/\*\* @suppress[\s\S]*a: any;$/);
});
