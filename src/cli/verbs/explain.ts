import { explainAnnotation } from "../../annotations/explain.js";
import { annotationNames, isAnnotationName } from "../../annotations/table.js";
import { catalog, isCode } from "../../diagnostics/catalog.js";
import { explainCode } from "../../diagnostics/explain.js";
import { nearest } from "../../diagnostics/nearest.js";
import { exitCodes } from "../outcome.js";
import type { AddVerb } from "../run.js";
import { addFormat, type FormatFlag } from "./format-option.js";
import { reportMisuse } from "./misuse.js";

export const addExplain: AddVerb = (program, surroundings, end) => {
  const verb = program
    .command("explain")
    .description("tell what a diagnostic's code or an annotation means")
    .argument(
      "<topic>",
      "the code of a diagnostic, such as stale-file, or an annotation, such as @minimum",
    );
  addFormat(verb).action((topic: string, { format }: FormatFlag) => {
    const text = explanation(topic);
    if (text === undefined) {
      end(reportMisuse(unknownTopic(topic), format, surroundings));
      return;
    }
    surroundings.terminal.out(`${text.trimEnd()}\n`);
    end(exitCodes.clean);
  });
};

/** The at sign may be left out where no code has the name. */
function explanation(topic: string): string | undefined {
  if (isCode(topic)) return explainCode(topic);
  const name = topic.replace(/^@/, "");
  return isAnnotationName(name) ? explainAnnotation(name) : undefined;
}

function unknownTopic(topic: string) {
  const known = [...Object.keys(catalog), ...annotationNames.map((name) => `@${name}`)];
  const near = nearest(topic, known);
  return {
    code: "unknown-topic" as const,
    position: undefined,
    arguments: { topic },
    ...(near !== undefined && { help: `write "${near}"` }),
  };
}
