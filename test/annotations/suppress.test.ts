import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { applySuppressions, type ScopedSuppression } from "../../src/diagnostics/suppress.js";

function at(start: number, end = start + 1, file = "a.ts") {
  return { file, start, end };
}

function found(code: Diagnostic["code"], start: number, file?: string): Diagnostic {
  return { code, severity: "warning", message: code, position: at(start, start + 1, file) };
}

function suppressed(
  code: Diagnostic["code"],
  start: number,
  scope: [number, number],
): ScopedSuppression {
  return { code, reason: "because", position: at(start), scope: at(...scope) };
}

test("a suppression silences its code within its scope, and only there", () => {
  const diagnostics = [
    found("annotation-in-text", 5),
    found("annotation-in-text", 9, "b.ts"),
    found("annotation-in-text", 19),
    found("annotation-in-text", 20),
    found("impossible-enum-value", 10),
    { code: "annotation-in-text", severity: "warning", message: "nowhere" } as const,
  ];
  const left = applySuppressions(diagnostics, [suppressed("annotation-in-text", 1, [5, 20])]);
  expect(left.map(({ code, position }) => [code, position?.file, position?.start])).toEqual([
    ["annotation-in-text", undefined, undefined],
    ["impossible-enum-value", "a.ts", 10],
    ["annotation-in-text", "a.ts", 20],
    ["annotation-in-text", "b.ts", 9],
  ]);
});

test("one that silences nothing is reported where it is written", () => {
  const left = applySuppressions(
    [found("annotation-in-text", 5)],
    [suppressed("annotation-in-text", 1, [0, 9]), suppressed("impossible-enum-value", 2, [0, 9])],
  );
  expect(left).toEqual([
    {
      code: "unused-suppression",
      severity: "warning",
      message: '"impossible-enum-value" is not reported here, so silencing it does nothing',
      position: at(2),
    },
  ]);
});

test("one of a code that nothing has looked for is not called idle", () => {
  const one = [suppressed("large-crd", 1, [0, 9])];
  expect(applySuppressions([], one, new Set(["large-crd"]))).toEqual([]);
  expect(applySuppressions([], one, new Set(["go-marker"]))).toHaveLength(1);
});

test("an error that makes the output wrong stays", () => {
  const error: Diagnostic = { ...found("go-marker", 5), severity: "error" };
  expect(applySuppressions([error], [suppressed("go-marker", 1, [0, 9])])).toContain(error);
});

test("the warning about an unused one can be silenced itself", () => {
  const both = [
    suppressed("annotation-in-text", 1, [0, 9]),
    suppressed("unused-suppression", 2, [0, 9]),
  ];
  expect(applySuppressions([], both)).toEqual([]);
  expect(applySuppressions([], both.slice(1)).map(({ code }) => code)).toEqual([
    "unused-suppression",
  ]);
});
