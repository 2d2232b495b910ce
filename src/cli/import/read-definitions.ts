import { relative, resolve } from "node:path";
import type { Report } from "../../diagnostics/diagnostic.js";
import type { Document, Unreadable } from "../../import/read/read-documents.js";
import { type Definition, type Places, readDefinition } from "../../import/resource/definition.js";
import { prune } from "../../import/resource/prune.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import { systemCode } from "../../output/disk.js";
import { toSlashes } from "../disk-access.js";
import { createTextReader, type InputText } from "./read-texts.js";

/** A CRD of a file, and where its parts stand. */
export interface Located {
  readonly definition: Definition;
  readonly places: Places;
}

/** What an import does with keywords that no API server knows. */
export type UnknownKeywords = "keep" | "prune";

/** Reads the CRDs of a file; whatever else is in it is reported. */
export type ReadDefinitions = (path: string, report: Report) => Generator<Located>;

/**
 * Reads CRDs one document after the other, lists of Kubernetes taken apart.
 *
 * @param directory that paths, and the positions, are relative to
 */
export function createDefinitionReader(
  directory: string,
  unknown: UnknownKeywords,
): ReadDefinitions {
  const readInput = createTextReader();
  return function* readDefinitions(path, report) {
    const file = toSlashes(relative(directory, resolve(directory, path)));
    const input = reportingErrors(() => readInput(resolve(directory, path)), file, report);
    if (input === undefined) return;
    let documents = 0;
    for (const document of input.documents) {
      documents += 1;
      if ("problem" in document) reportUnreadable(document, file, input.text, report);
      else {
        for (const { definition, places } of definitionsIn(document, file, report)) {
          yield unknown === "prune" ? prune(definition, places, report) : { definition, places };
        }
      }
    }
    if (documents > 0) return;
    const position = { file, start: 0, end: 0 };
    report({ code: "no-crd", position, arguments: { found: "an empty file" } });
  };
}

function reportingErrors(
  read: () => InputText,
  file: string,
  report: Report,
): InputText | undefined {
  try {
    return read();
  } catch (error) {
    const reason = systemCode(error);
    if (reason === undefined) throw error;
    const position = { file, start: 0, end: 0 };
    report({ code: "unreadable-input", position, arguments: { reason } });
    return undefined;
  }
}

function reportUnreadable(
  { problem, span }: Unreadable,
  file: string,
  text: string,
  report: Report,
): void {
  const position = { file, ...span };
  const around = textAround(text, span.start);
  if (/\{\{.*\}\}/.test(around) || /^[ \t]*\{\{/m.test(text)) {
    report({ code: "template-input", position, arguments: {} });
  } else {
    report({ code: "invalid-input", position, arguments: { problem } });
  }
}

/** The line around a place, as far as people write lines. */
function textAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 200), at);
  const [after = ""] = text.slice(at, at + 200).split("\n");
  return before.slice(before.lastIndexOf("\n") + 1) + after;
}

function* definitionsIn(document: Document, file: string, report: Report): Generator<Located> {
  const position = { file, ...document.span };
  const positionOf = (object: JsonObject) => ({
    file,
    ...(document.spanOf(object) ?? document.span),
  });
  for (const value of itemsOf(document.value)) {
    if (!isJsonObject(value)) {
      report({ code: "no-crd", position, arguments: { found: "no object" } });
      continue;
    }
    const places = {
      position: value === document.value ? position : positionOf(value),
      positionOf,
    };
    const definition = readDefinition(value, places, report);
    if (definition !== undefined) yield { definition, places };
  }
}

/** What `kubectl get -o yaml` prints of several objects is a list. */
function itemsOf(value: JsonValue): readonly JsonValue[] {
  if (!isJsonObject(value)) return [value];
  const isList = value.kind === "List" || value.kind === "CustomResourceDefinitionList";
  return isList && Array.isArray(value.items) ? value.items : [value];
}
