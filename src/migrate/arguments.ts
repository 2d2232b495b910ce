import type { Position } from "../model/position.js";
import type { Argument } from "./shell/command.js";
import { flagNamed } from "./tools/table.js";
import type { Fate, Tool } from "./tools/tool.js";

/** One flag or positional argument of a call, with what the tables know of it. */
export interface Use {
  /** The long name: `--output-file-base`, also where `-O` is written, or `(packages)`. */
  readonly name: string;
  readonly value?: string;
  readonly position: Position;
  readonly meaning: string;
  /** Undefined where the tables do not know the flag. */
  readonly fate: Fate | undefined;
}

/** Reads arguments as the library pflag does: `--name=value`, `--name value`, `-n value`. */
export function parseFlags(tool: Tool, words: readonly Argument[]): readonly Use[] {
  const uses: Use[] = [];
  let positionals = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const { text, position } = word;
    if (!text.startsWith("-") || text === "-" || text === "--") {
      uses.push(positionalUse(tool, positionals, word));
      positionals += 1;
      continue;
    }
    const equals = text.indexOf("=");
    const written = equals < 0 ? text : text.slice(0, equals);
    const flag = flagNamed(tool, written) ?? flagNamed(tool, `-${written}`);
    const next = words[index + 1];
    const takesNext = equals < 0 && flag?.argument === "value" && next !== undefined;
    if (takesNext) index += 1;
    const value = equals < 0 ? (takesNext ? next.text : undefined) : text.slice(equals + 1);
    uses.push({
      name: flag?.names[0] ?? written,
      position: takesNext ? spanOf(position, next.position) : position,
      meaning: flag?.meaning ?? "",
      fate: flag?.fate ?? tool.otherFlags,
      ...(value !== undefined && { value }),
    });
  }
  return uses;
}

function positionalUse({ positionals }: Tool, index: number, { text, position }: Argument): Use {
  const known = positionals[index] ?? positionals.at(-1);
  return {
    name: known?.name ?? "(argument)",
    value: text,
    position,
    meaning: known?.meaning ?? "",
    fate: known?.fate,
  };
}

function spanOf(first: Position, last: Position): Position {
  return { ...first, end: Math.max(first.end, last.end) };
}

/**
 * Reads the arguments of controller-gen, which are written as markers: `crd:maxDescLen=400,year=2024`,
 * `paths="./..."`, `output:crd:artifacts:config=DIR`.
 */
export function parseMarkers(tool: Tool, words: readonly Argument[]): readonly Use[] {
  return words.flatMap((word): readonly Use[] => {
    const { text } = word;
    if (text.startsWith("-")) return parseFlags(tool, [word]);
    const equals = text.indexOf("=");
    const head = equals < 0 ? text : text.slice(0, equals);
    if (head === "paths") return [markerUse(tool, head, word, valueBehind(text))];
    if (head.startsWith("output:")) return outputUses(tool, head, word);
    const [generator = "", ...options] = text.split(/:(.*)/s);
    const uses = [markerUse(tool, generator, word, undefined)];
    for (const option of splitOptions(options[0] ?? "")) {
      const [name = "", value = "true"] = option.split(/=(.*)/s);
      uses.push(markerUse(tool, `${generator}:${name}`, word, unquoted(value)));
    }
    return uses;
  });
}

/** `output:artifacts:config=DIR,code=DIR`: several options of one rule. */
function outputUses(tool: Tool, head: string, word: Argument): readonly Use[] {
  const value = valueBehind(word.text);
  if (value === undefined) return [markerUse(tool, head, word, undefined)];
  const rule = head.slice(0, head.lastIndexOf(":"));
  const [first = "", ...others] = splitOptions(value);
  return [
    markerUse(tool, head, word, unquoted(first)),
    ...others.map((option) => {
      const [name = "", text = ""] = option.split(/=(.*)/s);
      return markerUse(tool, `${rule}:${name}`, word, unquoted(text));
    }),
  ];
}

function markerUse(
  tool: Tool,
  name: string,
  { position }: Argument,
  value: string | undefined,
): Use {
  const flag = flagNamed(tool, name);
  return {
    name,
    position,
    meaning: flag?.meaning ?? "",
    fate: flag?.fate,
    ...(value !== undefined && { value }),
  };
}

function valueBehind(text: string): string | undefined {
  const equals = text.indexOf("=");
  return equals < 0 ? undefined : unquoted(text.slice(equals + 1));
}

function unquoted(text: string): string {
  return /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? text;
}

/** Commas inside of quotes and braces separate nothing. */
function splitOptions(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"|\{[^}]*\}|[^,"{])+/g) ?? [];
}
