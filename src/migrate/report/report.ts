import type { Position } from "../../model/position.js";
import type { Use } from "../arguments.js";
import type { Place, ToPlace } from "../places.js";
import type { Call, Step } from "../recognise.js";
import { isKnown, shown } from "../text.js";
import { environment } from "../tools/environment.js";
import type { Fate, Verdict } from "../tools/tool.js";
import { verdictOf } from "../tools/verdicts.js";
import type { Pin } from "./pins.js";

/** What a migration comes to, for people and for programs. */
export interface MigrationReport {
  /** Every file that was read. */
  readonly files: readonly string[];
  readonly calls: readonly ReportedCall[];
  readonly tools: readonly ReportedTool[];
  /** Lines that nothing needs any more. */
  readonly deletable: readonly Remark[];
  /** Places where generated files are compared, to which `gen-apis verify` belongs. */
  readonly checks: readonly Place[];
}

export interface ReportedCall {
  readonly tool: string;
  readonly makes: string;
  readonly place: Place;
  readonly version?: string;
  /** Whether it is made only under a condition that nobody can know without running the script. */
  readonly isConditional: boolean;
  readonly verdict: Verdict;
  readonly flags: readonly ReportedFlag[];
}

export interface ReportedFlag {
  readonly name: string;
  readonly value?: string;
  readonly place: Place;
  readonly meaning: string;
  /** Absent where the tables do not know the flag. */
  readonly fate?: Fate;
}

export interface ReportedTool {
  readonly name: string;
  readonly disappears: boolean;
  readonly calls: number;
  /** Where a version of it is set. */
  readonly pins: readonly Pin[];
}

export interface Remark extends Place {
  readonly why: string;
}

export interface ReportInput {
  readonly files: readonly string[];
  readonly steps: readonly Step[];
  readonly pins: readonly Pin[];
  readonly place: ToPlace;
  /** Whether there is a configuration that says what the replaced calls said. */
  readonly isSettled: boolean;
  /** Where calls name folders of CRDs that the configuration leaves to them. */
  readonly left: readonly Position[];
}

export function makeReport({
  files,
  steps,
  pins,
  place,
  isSettled,
  left,
}: ReportInput): MigrationReport {
  const calls = steps.flatMap((step) => {
    return step.kind === "call" ? [reportCall(step.call, place, left)] : [];
  });
  const staying = calls.filter(({ verdict }) => !isOver(verdict));
  return {
    files,
    calls,
    tools: toolsOf(calls, staying, pins),
    deletable: isSettled ? deletableOf(steps, calls, staying, place) : [],
    checks: steps.flatMap((step) => (step.kind === "check" ? [place(step.position)] : [])),
  };
}

function isOver({ kind }: Verdict): boolean {
  return kind === "replace" || kind === "drop";
}

function reportCall(
  { tool, uses, version, command }: Call,
  place: ToPlace,
  left: readonly Position[],
): ReportedCall {
  const at = place(command.position);
  const verdict = judged(verdictOf(tool, uses), uses);
  const variables = environment.flatMap(({ name, meaning, fate }): readonly ReportedFlag[] => {
    const value = command.variables.get(name);
    return value === undefined ? [] : [{ name, value: shown(value), place: at, meaning, fate }];
  });
  return {
    tool: tool.name,
    makes: tool.makes,
    place: at,
    ...(version !== undefined && { version: shown(version) }),
    isConditional: command.isConditional,
    verdict: verdict.kind !== "person" && isLeft(uses, left) ? leftVerdict : verdict,
    flags: [...uses.map((use) => reportFlag(use, place)), ...variables],
  };
}

const leftVerdict: Verdict = {
  kind: "person",
  why: "gen-apis.yaml does not have its CRDs; complete outputs.crds first",
};

function isLeft(uses: readonly Use[], left: readonly Position[]): boolean {
  return uses.some(({ position }) => left.includes(position));
}

/** What gen-apis should make must be known before the call can go. */
function judged(verdict: Verdict, uses: readonly Use[]): Verdict {
  if (verdict.kind !== "replace" && verdict.kind !== "shorten") return verdict;
  const open = uses.filter(({ fate, value = "" }) => fate?.kind === "becomes" && !isKnown(value));
  if (open.length === 0) return verdict;
  const names = open.map(({ name }) => name).join(" and ");
  return {
    kind: "person",
    why: `what ${names} says cannot be known; complete gen-apis.yaml first`,
  };
}

function reportFlag({ name, value, position, meaning, fate }: Use, place: ToPlace): ReportedFlag {
  return {
    name,
    place: place(position),
    meaning,
    ...(value !== undefined && { value: shown(value).replaceAll("\n", " ").trim() }),
    ...(fate !== undefined && { fate }),
  };
}

function toolsOf(
  calls: readonly ReportedCall[],
  staying: readonly ReportedCall[],
  pins: readonly Pin[],
): readonly ReportedTool[] {
  const names = [...new Set([...calls.map(({ tool }) => tool), ...pins.map(({ tool }) => tool)])];
  return names.sort().map((name) => ({
    name,
    disappears:
      calls.some(({ tool }) => tool === name) && !staying.some(({ tool }) => tool === name),
    calls: calls.filter(({ tool }) => tool === name).length,
    pins: pins.filter(({ tool }) => tool === name),
  }));
}

function deletableOf(
  steps: readonly Step[],
  calls: readonly ReportedCall[],
  staying: readonly ReportedCall[],
  place: ToPlace,
): readonly Remark[] {
  const replaced = calls.flatMap(({ place: at, verdict }) => {
    return isOver(verdict) ? [{ ...at, why: verdict.why }] : [];
  });
  const others = steps.flatMap((step): readonly Remark[] => {
    if (step.kind === "install" && isUnused(step.tool.name, calls, staying)) {
      return [{ ...place(step.position), why: `nothing calls ${step.tool.name} any more` }];
    }
    if (step.kind !== "support") return [];
    const at = place(step.position);
    // As long as one generator of the script stays, so does what it needs.
    return staying.some((call) => call.place.file === at.file) ? [] : [{ ...at, why: step.why }];
  });
  return [...replaced, ...others].sort((a, b) => {
    return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
  });
}

function isUnused(
  tool: string,
  calls: readonly ReportedCall[],
  staying: readonly ReportedCall[],
): boolean {
  return calls.some((call) => call.tool === tool) && !staying.some((call) => call.tool === tool);
}
