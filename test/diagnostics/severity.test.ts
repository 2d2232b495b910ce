import { expect, it } from "vitest";
import { catalog, entryOf, isCode } from "../../src/diagnostics/catalog.js";
import type { Diagnostic, Severity } from "../../src/diagnostics/diagnostic.js";
import { explainCode } from "../../src/diagnostics/explain.js";
import {
  allowedSeverities,
  applySeverities,
  type ConfiguredSeverity,
} from "../../src/diagnostics/severity.js";

const codes = Object.keys(catalog).filter(isCode);
const fixed = codes.find((code) => !entryOf(code).silenceable) ?? "invalid-yaml";
const soft = codes.find((code) => entryOf(code).silenceable);

function applied(severity: Severity, code: string | undefined, wanted: ConfiguredSeverity) {
  if (code === undefined || !isCode(code)) throw new Error("the catalogue has no such code");
  const diagnostic: Diagnostic = { code, severity, message: "m" };
  return applySeverities([diagnostic], { [code]: wanted }).map((one) => one.severity);
}

it("leaves out what is off", () => {
  expect(applied("warning", soft, "off")).toStrictEqual([]);
});

it("changes severities in both directions where a code may be silenced", () => {
  expect(applied("warning", soft, "error")).toStrictEqual(["error"]);
  expect(applied("error", soft, "warning")).toStrictEqual(["warning"]);
});

it("keeps errors that cannot be silenced", () => {
  expect(applied("error", fixed, "off")).toStrictEqual(["error"]);
  expect(applied("error", fixed, "warning")).toStrictEqual(["error"]);
});

it("leaves alone what the configuration does not name", () => {
  const diagnostic: Diagnostic = { code: fixed, severity: "error", message: "m" };
  expect(applySeverities([diagnostic], {})).toStrictEqual([diagnostic]);
});

it("allows nothing milder for what cannot be silenced", () => {
  expect(allowedSeverities({ severity: "error", silenceable: true })).toStrictEqual([
    "off",
    "warning",
    "error",
  ]);
  expect(allowedSeverities({ severity: "warning", silenceable: false })).toStrictEqual([
    "warning",
    "error",
  ]);
  expect(allowedSeverities({ severity: "error", silenceable: false })).toStrictEqual(["error"]);
});

it.each(codes)("explains %s", (code) => {
  const { title, cause, fix } = entryOf(code);
  const explanation = explainCode(code);
  for (const part of [code, title, cause, fix]) expect(explanation).toContain(part);
  expect(explanation.includes("cannot be silenced")).toBe(
    allowedSeverities(entryOf(code)).length === 1,
  );
});

it.each(codes)("%s has a title without a stop, and whole sentences", (code) => {
  const { title, cause, fix } = entryOf(code);
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(title).not.toMatch(/\.$/);
  for (const sentences of [cause, fix]) expect(sentences).toMatch(/[^.]\.\)?$/);
});
