import type { Assignment } from "unbash";
import { isKnown, unknown } from "../text.js";
import { longestText, mostItems } from "./budget.js";
import { expandText, expandWord, type RunNested } from "./expand.js";
import type { Frame } from "./frame.js";
import type { Value } from "./state.js";

/** Does `name=value`, `name+=value`, `name=(…)` and `name[index]=value`. */
export function assign(assignment: Assignment, frame: Frame, run: RunNested): void {
  const { variables } = frame.state;
  const { name, value, append, index } = assignment;
  const before = append === true ? variables.get(name) : undefined;
  if (value.type === "ArrayValue") {
    const items = value.elements.flatMap((word) => expandWord(word, frame, run));
    variables.set(name, limited([...listOf(before), ...items], name));
    return;
  }
  const text = expandText(value, frame, run);
  if (index !== undefined) {
    setEntry(name, expandText(index, frame, run), text, frame);
    return;
  }
  if (typeof before === "object") variables.set(name, limited([...before, text], name));
  else variables.set(name, shortEnough(`${before ?? ""}${text}`, name));
}

function setEntry(name: string, index: string, text: string, { state }: Frame): void {
  const list = [...listOf(state.variables.get(name))];
  const at = /^\d{1,4}$/.test(index) ? Number(index) : undefined;
  if (at === undefined || at > list.length) {
    // A map, or an array with holes.
    state.variables.set(name, [...list, unknown(`\${${name}[${index}]}`)]);
    return;
  }
  list[at] = text;
  state.variables.set(name, list);
}

function listOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

function limited(items: readonly string[], name: string): Value {
  return items.length <= mostItems ? items : [unknown(`\${${name}[@]}`)];
}

function shortEnough(text: string, name: string): string {
  return text.length < longestText || !isKnown(text)
    ? text.slice(0, longestText)
    : unknown(`$${name}`);
}
