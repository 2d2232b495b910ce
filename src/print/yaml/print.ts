import { isJsonObject, type JsonObject, type JsonValue, NumberText } from "../../model/json.js";
import { numberToYaml } from "./number.js";
import { sortedKeys } from "./order.js";
import { printKey, printScalar } from "./scalar.js";

interface Output {
  /** What was printed so far: appending to one string is faster than joining many. */
  text: string;
  readonly memory: Memory | undefined;
}

/** The text of large mappings as they were printed last. */
type Memory = WeakMap<JsonObject, Remembered>;

interface Remembered {
  readonly indent: number;
  readonly text: string;
}

/** Shorter texts are printed again faster than they are remembered. */
const minRememberedLength = 2000;

/**
 * A printer for several documents that share objects: one that was printed before, at the same
 * depth, is not printed again. What it was given must not change as long as the printer is in use.
 * Each text is what {@link printYaml} gives.
 */
export function createYamlPrinter(): (value: JsonValue) => string {
  const memory: Memory = new WeakMap();
  return (value) => printDocument(value, memory);
}

/**
 * Prints one document as controller-gen does: byte for byte what the emitter of go-yaml v2 gives for
 * the same JSON. Keys sorted in its natural order, two spaces of indentation, sequences not indented
 * below their key, folded behind column 80. Ends with a line feed; has neither `---` nor comments.
 *
 * Lone surrogates are printed as U+FFFD, as Go reads them. Two deliberate differences, so that every
 * reader reads back what was printed: a text `<<` is quoted, because plain it is YAML's merge key; and
 * U+2028 and U+2029 are escaped, because they break lines in YAML 1.1 only.
 */
export function printYaml(value: JsonValue): string {
  return printDocument(value, undefined);
}

function printDocument(value: JsonValue, memory: Memory | undefined): string {
  const output: Output = { text: "", memory };
  const keys = keysOf(value);
  if (isJsonObject(value) && keys.length > 0) {
    printMapping(output, value, keys, 0, "");
  } else if (isList(value) && value.length > 0) {
    printSequence(output, value, 0, "");
  } else {
    output.text += printInline(value, 2, 0);
  }
  return output.text;
}

/**
 * The entries of a mapping, one a line, at `indent` columns. The first entry stands behind `lead`,
 * the indicator that opened the mapping on this line (`- `), the others behind spaces.
 */
function printMapping(
  output: Output,
  object: JsonObject,
  keys: readonly string[],
  indent: number,
  lead: string,
): void {
  const margin = spaces(indent);
  let start = lead === "" ? margin : lead;
  for (const key of keys) {
    const value = object[key];
    if (value === undefined) continue;
    const keyText = printKey(key);
    if (keyText !== undefined) {
      printEntry(output, `${start}${keyText}:`, value, indent, keyText.length);
    } else {
      output.text += `${start}? ${printScalar(key, indent + 2, indent + 2)}${margin}`;
      printItem(output, value, indent, ":");
    }
    start = margin;
  }
}

/** The value of a key whose line so far is `head`; the key itself takes `keyWidth` columns. */
function printEntry(
  output: Output,
  head: string,
  value: JsonValue,
  indent: number,
  keyWidth: number,
): void {
  const keys = keysOf(value);
  if (isJsonObject(value) && keys.length > 0) {
    output.text += `${head}\n`;
    printNested(output, value, keys, indent + 2);
  } else if (isList(value) && value.length > 0) {
    output.text += `${head}\n`;
    printSequence(output, value, indent, "");
  } else {
    output.text += `${head} ${printInline(value, indent + 2, indent + keyWidth + 2)}`;
  }
}

/** A mapping on lines of its own, from memory where it was printed before. */
function printNested(
  output: Output,
  object: JsonObject,
  keys: readonly string[],
  indent: number,
): void {
  const { memory } = output;
  if (memory === undefined) {
    printMapping(output, object, keys, indent, "");
    return;
  }
  const known = memory.get(object);
  if (known?.indent === indent) {
    output.text += known.text;
    return;
  }
  const nested: Output = { text: "", memory };
  printMapping(nested, object, keys, indent, "");
  if (nested.text.length >= minRememberedLength) memory.set(object, { indent, text: nested.text });
  output.text += nested.text;
}

/** The items of a sequence, one a line, at `indent` columns; `lead` as in {@link printMapping}. */
function printSequence(
  output: Output,
  items: readonly JsonValue[],
  indent: number,
  lead: string,
): void {
  const margin = spaces(indent);
  let start = lead === "" ? margin : lead;
  for (const item of items) {
    output.text += start;
    printItem(output, item, indent, "-");
    start = margin;
  }
}

/** What stands behind an indicator of one character; collections begin on the indicator's line. */
function printItem(output: Output, value: JsonValue, indent: number, indicator: string): void {
  const keys = keysOf(value);
  if (isJsonObject(value) && keys.length > 0) {
    printMapping(output, value, keys, indent + 2, `${indicator} `);
  } else if (isList(value) && value.length > 0) {
    printSequence(output, value, indent + 2, `${indicator} `);
  } else {
    output.text += `${indicator} ${printInline(value, indent + 2, indent + 2)}`;
  }
}

/** A scalar or an empty collection with its line feed, starting at `column`, continued at `indent`. */
function printInline(value: JsonValue, indent: number, column: number): string {
  if (typeof value === "string") return printScalar(value, indent, column);
  if (value === null) return "null\n";
  if (typeof value === "boolean") return value ? "true\n" : "false\n";
  if (typeof value === "number") return `${numberToYaml(value)}\n`;
  if (value instanceof NumberText) return `${value.text}\n`;
  return isList(value) ? "[]\n" : "{}\n";
}

const none: readonly string[] = [];

/** The keys of an object in printing order; none for any other value. */
function keysOf(value: JsonValue): readonly string[] {
  return isJsonObject(value) ? sortedKeys(value) : none;
}

/** `Array.isArray` does not narrow to readonly arrays. */
function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

const indents: string[] = [];

function spaces(count: number): string {
  const known = indents[count];
  if (known !== undefined) return known;
  const made = " ".repeat(count);
  indents[count] = made;
  return made;
}
