import { parseDocument } from "yaml";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Position } from "../model/position.js";
import type { Config } from "./config.generated.js";
import { type Places, reportViolations } from "./report-violations.js";
import { checkRules } from "./rules.js";
import validate from "./validator.generated.mjs";
import { violations } from "./violations.js";
import { type Part, type Path, positionIn } from "./yaml-positions.js";
import { checkSyntax, type ParsedText } from "./yaml-syntax.js";

/** A valid configuration, and where each of its values stands. */
export interface LoadedConfig {
  readonly config: Config;
  /** Relative to its folder, so its name. */
  readonly file: string;
  readonly text: string;
  /** Where the value of `path` stands (`["apis", 0, "source"]`), or its key. */
  positionOf(path: Path, part?: Part): Position;
}

/**
 * Reads `text`, the content of the configuration `file`.
 *
 * Reports everything that is wrong with it and can be known without looking at other files. Nothing
 * comes back if there was an error.
 */
export function readConfig(text: string, file: string, report: Report): LoadedConfig | undefined {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: "error",
    keepSourceTokens: true,
  });
  const parsed: ParsedText = { document, text, file };
  if (!checkSyntax(parsed, report)) return undefined;
  const value = plainData(parsed, report);
  if (value === undefined) return undefined;
  const places = placesOf(parsed);
  if (!validate(value)) {
    reportViolations(violations(validate.errors ?? []), places, report);
    return undefined;
  }
  const loaded: LoadedConfig = {
    // The validator and the type are made from the same schema.
    config: value as Config,
    file,
    text,
    positionOf: (path, part = "value") => places.positionOf(path, part),
  };
  return checkRules(loaded, report) ? loaded : undefined;
}

/** The document as plain data; nothing, and a report, if it has none or its aliases never end. */
function plainData({ document, file, text }: ParsedText, report: Report): unknown {
  if (document.contents === null || text.trim() === "") return reportEmpty(file, report);
  try {
    return document.toJS() ?? reportEmpty(file, report);
  } catch (error) {
    // The library counts how often aliases are expanded, and throws at a hundred times the text.
    if (!(error instanceof ReferenceError)) throw error;
    const position = { file, start: 0, end: 0 };
    const reason = "its aliases expand to too much data";
    report({ code: "invalid-yaml", position, arguments: { reason } });
    return undefined;
  }
}

function reportEmpty(file: string, report: Report): undefined {
  report({ code: "empty-config", position: { file, start: 0, end: 0 }, arguments: {} });
}

function placesOf(parsed: ParsedText): Places {
  return {
    positionOf: (path, part) => positionIn(parsed, path, part),
    written: ({ start, end }) => parsed.text.slice(start, end),
  };
}
