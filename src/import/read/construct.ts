import {
  type AliasEvent,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  SCALAR_STYLE_PLAIN,
  type ScalarEvent,
} from "js-yaml";
import { isJsonObject, type JsonObject, type JsonValue } from "../../model/json.js";
import { maxValues } from "./limits.js";
import { notJson, plainScalar } from "./scalar.js";

/** Where something stands in a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a document is none of JSON. */
export interface Problem extends Span {
  readonly problem: string;
}

export interface Constructed {
  readonly value: JsonValue;
  /** Where the key of each object stands, or the object itself in a list. */
  readonly spans: ReadonlyMap<JsonObject, Span>;
}

interface Node extends Span {
  readonly value: JsonValue;
  /** How many values it holds, itself included and aliases written out. */
  readonly size: number;
  /** Whether, as a key, it merges what is beside it: `<<` without quotes. */
  readonly merges?: true;
}

/** A collection that is not complete yet. */
interface Open extends Span {
  readonly anchor: string | undefined;
  readonly members: Node[];
  readonly isMapping: boolean;
}

/** Makes the value of one document of a parser's events: merge keys merged, numbers with their text. */
export function construct(source: string, events: readonly Event[]): Constructed | Problem {
  const spans = new Map<JsonObject, Span>();
  const anchors = new Map<string, Node | "open">();
  const open: Open[] = [];
  let root: Node | undefined;
  let documents = 0;

  for (const event of events) {
    const made = read(event);
    if (made === undefined) continue;
    if ("problem" in made) return made;
    if (made.size > maxValues) {
      return {
        problem: `with its aliases written out it has more than ${maxValues} values`,
        ...spanOf(made),
      };
    }
    const parent = open.at(-1);
    if (parent === undefined) root = made;
    else parent.members.push(made);
  }
  return { value: root?.value ?? null, spans };

  function read(event: Event): Node | Problem | undefined {
    switch (event.type) {
      case EVENT_DOCUMENT:
        documents += 1;
        return documents > 1 ? secondDocument(root) : undefined;
      case EVENT_SCALAR: {
        const node = scalar(source, event);
        const anchor = anchorOf(source, event);
        if (anchor !== undefined && !("problem" in node)) anchors.set(anchor, node);
        return node;
      }
      case EVENT_ALIAS:
        return alias(event);
      case EVENT_MAPPING:
      case EVENT_SEQUENCE: {
        const anchor = anchorOf(source, event);
        if (anchor !== undefined) anchors.set(anchor, "open");
        const { start } = event;
        const isMapping = event.type === EVENT_MAPPING;
        open.push({ start, end: start + 1, anchor, members: [], isMapping });
        return undefined;
      }
      case EVENT_POP:
        return close(open.pop());
    }
  }

  function alias(event: AliasEvent): Node | Problem {
    const name = source.slice(event.anchorStart, event.anchorEnd);
    const span = { start: event.anchorStart, end: event.anchorEnd };
    const node = anchors.get(name);
    if (node === undefined) return { problem: `there is no anchor "${name}" above`, ...span };
    if (node === "open")
      return { problem: `the alias "${name}" stands inside of its own anchor`, ...span };
    return { ...node, ...span };
  }

  /** The end of the document itself pops nothing. */
  function close(collection: Open | undefined): Node | Problem | undefined {
    if (collection === undefined) return undefined;
    const { anchor, isMapping, members } = collection;
    const node = isMapping ? mapping(collection, spans) : sequence(collection, spans);
    if ("problem" in node) return node;
    if (anchor !== undefined) anchors.set(anchor, node);
    members.length = 0;
    return node;
  }
}

/** Behind `...`, a document may start without a line of its own. */
function secondDocument(first: Span | undefined): Problem {
  const at = first?.end ?? 0;
  return { problem: 'a second document has to start with a line "---"', start: at, end: at };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function anchorOf(source: string, event: { anchorStart: number; anchorEnd: number }) {
  const { anchorStart, anchorEnd } = event;
  return anchorStart < 0 ? undefined : source.slice(anchorStart, anchorEnd);
}

function scalar(source: string, event: ScalarEvent): Node | Problem {
  const span = { start: event.valueStart, end: event.valueEnd };
  const text = getScalarValue(source, event);
  const tag = event.tagStart < 0 ? "" : source.slice(event.tagStart, event.tagEnd);
  const isText = event.style !== SCALAR_STYLE_PLAIN || /^!(?:!str)?$/.test(tag);
  const value = isText && !/^!!(?:int|float|bool|null)$/.test(tag) ? text : plainScalar(text);
  if (value === notJson) return { problem: `"${text}" is no value of JSON`, ...span };
  return { value, size: 1, ...span, ...(!isText && text === "<<" && { merges: true }) };
}

function sequence({ members, start, end }: Open, spans: Map<JsonObject, Span>): Node {
  for (const member of members) note(spans, member.value, member);
  const value = members.map((member) => member.value);
  return { value, size: sizeOf(members), start, end };
}

/** The first place of an object counts, where aliases repeat it. */
function note(spans: Map<JsonObject, Span>, value: JsonValue, { start, end }: Span): void {
  if (isJsonObject(value) && !spans.has(value)) spans.set(value, { start, end });
}

function sizeOf(members: readonly Node[]): number {
  return members.reduce((sum, { size }) => sum + size, 1);
}

function mapping({ members, start, end }: Open, spans: Map<JsonObject, Span>): Node | Problem {
  const object: Record<string, JsonValue> = Object.create(null);
  const merged: JsonObject[] = [];
  for (let index = 0; index + 1 < members.length; index += 2) {
    const [key, node] = [members[index], members[index + 1]];
    if (key === undefined || node === undefined) continue;
    const name = keyText(key.value);
    if (name === undefined) return { problem: "a key must be a text", ...spanOf(key) };
    if (key.merges && isMergeable(node.value)) {
      merged.push(...(isJsonObject(node.value) ? [node.value] : node.value));
      continue;
    }
    if (Object.hasOwn(object, name))
      return { problem: `the key "${name}" stands here twice`, ...spanOf(key) };
    object[name] = node.value;
    note(spans, node.value, key);
  }
  for (const [name, value] of merged.flatMap((each) => Object.entries(each))) {
    if (!Object.hasOwn(object, name)) object[name] = value;
  }
  return { value: object, size: sizeOf(members), start, end };
}

/** Keys of JSON are texts; YAML allows others too. */
function keyText(key: JsonValue): string | undefined {
  if (key !== null && typeof key === "object")
    return "text" in key && typeof key.text === "string" ? key.text : undefined;
  return String(key);
}

function isMergeable(value: JsonValue): value is JsonObject | readonly JsonObject[] {
  return (
    isJsonObject(value) || (Array.isArray(value) && value.length > 0 && value.every(isJsonObject))
  );
}
