import { covers } from "./cover.js";
import { type Effects, effectsOf } from "./effects.js";
import { type FieldPath, isSamePath, mayLeadTo, overlap } from "./path.js";
import { type DefaultingRule, type FieldRule, targetsOf } from "./rule.js";

export interface Ordered {
  /** What is left of the rules, in the order in which they are applied. */
  readonly rules: readonly DefaultingRule[];
  /** Rules that wait for each other, in the order in which they are written. */
  readonly cycle: readonly DefaultingRule[];
}

/**
 * The order in which rules are applied, from that in which they are written, outer types first:
 *
 * 1. functions that ask to be first
 * 2. every other rule, but each behind those that set what it reads, or make what it sets something in;
 *    a rule for one entry of a map goes before one for all of them
 * 3. functions that ask to be last
 *
 * A rule that has nothing to do behind an earlier one is left out: outer types overrule inner ones.
 * Applied twice, such rules change nothing more: no rule sees later what it did not see before.
 */
export function orderRules(written: readonly DefaultingRule[]): Ordered {
  const rules = written.filter(
    (rule, index) => !written.slice(0, index).some((earlier) => covers(earlier, rule)),
  );
  const functions = rules.filter((rule) => rule.kind === "function");
  const waiting = rules
    .filter((rule) => rule.kind !== "function")
    .map((rule, index) => ({ rule, index, effects: effectsOf(rule) }));
  const sorted: DefaultingRule[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((each) =>
      waiting.every((other) => other === each || !goesBefore(other, each)),
    );
    if (next < 0) break;
    sorted.push(...waiting.splice(next, 1).map(({ rule }) => rule));
  }
  return {
    rules: [
      ...functions.filter(({ order }) => order === "first"),
      ...sorted,
      ...functions.filter(({ order }) => order === "last"),
    ],
    cycle: inCycle(waiting).map(({ rule }) => rule),
  };
}

interface Entry {
  readonly rule: DefaultingRule;
  /** Its place among those that are written. */
  readonly index: number;
  readonly effects: Effects;
}

function goesBefore(first: Entry, second: Entry): boolean {
  if (isEcho(first.rule, second.rule)) return false;
  return makesWay(first, second) || comesFirst(first, second);
}

/** Whether the first rule makes what the second reads, or sets something in. */
function makesWay({ effects: first }: Entry, { effects: second }: Entry): boolean {
  const ways = [...second.ways, ...second.needs, ...second.copies];
  return (
    first.values.some((made) => ways.some((way) => mayLeadTo(made, way))) ||
    first.values.some((made) => second.copies.some((copied) => mayLeadTo(copied, made))) ||
    first.parents.some((made) => second.needs.some((way) => overlap(made, way)))
  );
}

/**
 * Whether `first` only gives to others what `second` sets: then it has nothing to give as long as `second`
 * has something to do. So two fields may each be the other's default.
 */
function isEcho(first: DefaultingRule, second: DefaultingRule): boolean {
  if (first.kind !== "field" || second.kind !== "field") return false;
  const { source } = first;
  if (source.kind !== "copy") return false;
  return source.from.every((path) => isOnlyTarget(path, second));
}

function isOnlyTarget(path: FieldPath, { targets }: FieldRule): boolean {
  return targets.length === 1 && isSamePath(path, targets[0]);
}

/** Of rules for one field, that for one entry goes before that for all of them, else the one written first. */
function comesFirst(first: Entry, second: Entry): boolean {
  if (first.rule.kind === "keys" || second.rule.kind === "keys") return false;
  return targetsOf(first.rule).some((path) =>
    targetsOf(second.rule).some((other) => {
      const difference = wildcards(path) - wildcards(other);
      const goesFirst = difference === 0 ? first.index < second.index : difference < 0;
      return goesFirst && overlap(path, other);
    }),
  );
}

function wildcards(path: FieldPath): number {
  return path.filter(({ kind }) => kind === "each").length;
}

/** Of rules that wait, those that wait for themselves in the end. */
function inCycle(waiting: readonly Entry[]): readonly Entry[] {
  const [start] = waiting;
  if (start === undefined) return [];
  const trail: Entry[] = [];
  let current: Entry = start;
  while (!trail.includes(current)) {
    trail.push(current);
    const of = current;
    // Every rule that waits waits for another one.
    current = waiting.find((other) => other !== of && goesBefore(other, of)) ?? start;
  }
  const cycle = trail.slice(trail.indexOf(current));
  return waiting.filter((each) => cycle.includes(each));
}
