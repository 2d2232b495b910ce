import type { Report } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Position } from "../model/position.js";
import { releases } from "./config.generated.js";
import { actual, expected, listedTexts } from "./expectation.js";
import type { Violation } from "./violations.js";
import type { Part, Path } from "./yaml-positions.js";

/** Where the values of a document stand, and how they were written. */
export interface Places {
  positionOf(path: Path, part: Part): Position;
  /** The text of the document at a position. */
  written(position: Position): string;
}

/** Reports what a config has against its schema: one diagnostic for each mistake. */
export function reportViolations(
  found: readonly Violation[],
  places: Places,
  report: Report,
): void {
  const misspelt = new Set(found.flatMap((violation) => meantKey(violation) ?? []));
  for (const violation of found) {
    switch (violation.kind) {
      case "unknown-key":
        reportUnknownKey(violation, places, report);
        break;
      case "missing-key":
        // A misspelt key is missing under its right name, which is no second mistake.
        if (!misspelt.has(keyId(violation))) reportMissingKey(violation, places, report);
        break;
      default:
        reportValue(violation, places, report);
    }
  }
}

function reportUnknownKey(violation: Violation, places: Places, report: Report): void {
  const { path, key = "", schema } = violation;
  const near = nearKey(violation);
  const known = Object.keys(schema.properties ?? {});
  report({
    code: "unknown-config-key",
    position: places.positionOf([...path, key], "key"),
    arguments: { key, place: dotted(path) },
    help: near === undefined ? `the keys here are ${known.join(", ")}` : `write "${near}"`,
  });
}

function reportMissingKey({ path, key = "" }: Violation, places: Places, report: Report): void {
  report({
    code: "missing-config-key",
    position: places.positionOf(path, "key"),
    arguments: { key, place: dotted(path) },
  });
}

function reportValue(violation: Violation, places: Places, report: Report): void {
  const { path, data, schema, kind } = violation;
  const position = places.positionOf(path, "value");
  if (dotted(path) === "kubernetes" && typeof data === "number") {
    reportUnquotedRelease(data, position, places, report);
  } else if (dotted(path) === "kubernetes" && typeof data === "string") {
    reportUnknownRelease(data, position, report);
  } else {
    const near = typeof data === "string" ? nearest(data, listedTexts(schema)) : undefined;
    report({
      code: kind === "wrong-type" ? "wrong-config-type" : "invalid-config-value",
      position,
      arguments: { key: dotted(path), actual: actual(data), expected: expected(schema, data) },
      ...(near !== undefined && { help: `write "${near}"` }),
    });
  }
}

function reportUnquotedRelease(
  number: number,
  position: Position,
  places: Places,
  report: Report,
): void {
  const written = places.written(position);
  const known = releases.some((release) => release === written);
  const help = known ? { help: `write kubernetes: "${written}"` } : {};
  report({ code: "unquoted-release", position, arguments: { written, number }, ...help });
}

function reportUnknownRelease(release: string, position: Position, report: Report): void {
  // Another release is never what was meant, another spelling is: `v1.30`, `1.30.7`.
  const minor = /\d+\.\d+/.exec(release)?.[0];
  const near = releases.find((known) => known === minor);
  report({
    code: "unknown-release",
    position,
    arguments: { release, known: releases },
    ...(near !== undefined && { help: `write "${near}"` }),
  });
}

/** `apis[0].source`. */
function dotted(path: Path): string {
  return path
    .map((step, index) => {
      if (/^\d+$/.test(String(step))) return `[${step}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

function nearKey({ key = "", schema, data }: Violation): string | undefined {
  const present = new Set(Object.keys(data as object));
  const free = Object.keys(schema.properties ?? {}).filter((known) => !present.has(known));
  return nearest(key, free);
}

/** The key that an unknown one stands for. */
function meantKey(violation: Violation): string | undefined {
  if (violation.kind !== "unknown-key") return undefined;
  const key = nearKey(violation);
  return key === undefined ? undefined : keyId({ ...violation, key });
}

function keyId({ path, key = "" }: Violation): string {
  return JSON.stringify([...path, key]);
}
