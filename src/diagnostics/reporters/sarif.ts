import { createHash } from "node:crypto";
import type { Position } from "../../model/position.js";
import { type Code, entryOf } from "../catalog.js";
import type { Diagnostic } from "../diagnostic.js";
import { linesOf, locate, type Texts } from "../locate.js";
import { type Formatter, samePath } from "./format.js";

interface Context {
  readonly texts: Texts;
  readonly pathOf: (file: string) => string;
}

/**
 * For code scanning: a log of SARIF 2.1.0 with one run, also where nothing was found.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const formatSarif: Formatter = (diagnostics, texts, { pathOf = samePath } = {}) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const fingerprint = createFingerprints(texts);
  const log = {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "gen-apis", rules: codes.map(toRule) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => ({
          ruleIndex: codes.indexOf(diagnostic.code),
          ...toResult(diagnostic, { texts, pathOf }),
          partialFingerprints: { "genApis/v1": fingerprint(diagnostic) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function toRule(code: Code): object {
  const { severity, title, cause, fix } = entryOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: cause },
    help: { text: fix, markdown: fix },
    defaultConfiguration: { level: severity },
  };
}

function toResult(diagnostic: Diagnostic, context: Context): object {
  const { code, severity, message, help, position, related = [] } = diagnostic;
  return {
    ruleId: code,
    level: severity,
    message: { text: help === undefined ? message : `${message}; ${help}` },
    ...(position !== undefined && { locations: [toLocation(position, context)] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => {
        return { id, ...toLocation(one.position, context), message: { text: one.message } };
      }),
    }),
  };
}

function toLocation(position: Position, { texts, pathOf }: Context): object {
  const text = texts(position.file);
  const uri = pathOf(position.file).split("/").map(encodeURIComponent).join("/");
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      ...(text !== undefined && { region: toRegion(text, position) }),
    },
  };
}

function toRegion(text: string, position: Position): object {
  const { line, column, endLine, endColumn } = locate(text, position);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/**
 * What stays the same when lines move: code, file, message and the line's own text. Equal ones are
 * numbered in their order.
 */
function createFingerprints(texts: Texts): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return ({ code, message, position }) => {
    const text = position && texts(position.file);
    const line =
      position === undefined || text === undefined
        ? ""
        : linesOf(text)[locate(text, position).line - 1];
    const parts = JSON.stringify([code, message, position?.file, line?.trim()]);
    const earlier = seen.get(parts) ?? 0;
    seen.set(parts, earlier + 1);
    return createHash("sha256").update(`${parts}${earlier}`).digest("hex").slice(0, 32);
  };
}
