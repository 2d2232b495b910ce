import type { Position } from "../../model/position.js";
import type { Use } from "../arguments.js";
import { inRepository } from "../paths.js";
import type { Call } from "../recognise.js";
import { isKnown, repository, shown } from "../text.js";
import type { Limits } from "./making.js";
import type { Gap, PlannedCrds, Setting } from "./plan.js";

type ToGap = (gap: Gap) => void;

/**
 * The CRD outputs that calls of controller-gen ask for, each folder once.
 *
 * @param leave is told where a call asks for CRDs in a folder that is not known
 */
export function crdsOf(
  calls: readonly Call[],
  gap: ToGap,
  leave: (position: Position) => void,
): readonly PlannedCrds[] {
  const found = new Map<string, PlannedCrds>();
  for (const call of calls) {
    const planned = crdsOfCall(call, gap, leave);
    if (planned === undefined) continue;
    const before = found.get(planned.directory.value);
    if (before === undefined) found.set(planned.directory.value, planned);
    else if (!isSame(before, planned)) {
      gap({
        position: call.command.position,
        reason: `two calls write CRDs to ${planned.directory.value} with different options; the configuration has those of the first`,
      });
    }
  }
  return [...found.values()];
}

function isSame(a: PlannedCrds, b: PlannedCrds): boolean {
  return (
    a.descriptions?.value.own === b.descriptions?.value.own &&
    a.embeddedObjectMeta.value === b.embeddedObjectMeta.value &&
    a.header?.value === b.header?.value
  );
}

/** Undefined where the call makes no CRDs, or only checks or prints them. */
function crdsOfCall(
  call: Call,
  gap: ToGap,
  leave: (position: Position) => void,
): PlannedCrds | undefined {
  if (call.tool.name !== "controller-gen") return undefined;
  const generator = ["crd", "schemapatch"].find((name) => find(call, name) !== undefined);
  const said = generator === undefined ? undefined : find(call, generator);
  if (generator === undefined || said === undefined) return undefined;
  const writesNothing = ["none", "stdout"].some(
    (rule) => find(call, `output:${generator}:${rule}`) ?? find(call, `output:${rule}`),
  );
  if (writesNothing) return undefined;
  const directory = directoryOf(generator, said, call, gap);
  if (directory === undefined) {
    leave(said.position);
    return undefined;
  }
  // A generator that stands twice runs twice, and what it writes last stays.
  const options = call.uses.slice(call.uses.indexOf(said));
  const option = (name: string) => options.findLast((use) => use.name === `${generator}:${name}`);
  const descriptions = descriptionsOf(option("maxDescLen"), gap);
  const header = headerOf(option("headerFile"), call, gap);
  const embedded = option("generateEmbeddedObjectMeta");
  return {
    directory,
    embeddedObjectMeta: {
      value: embedded?.value === "true",
      positions: [(embedded ?? said).position],
      ...(embedded === undefined && { note: "controller-gen's default" }),
    },
    ...(descriptions !== undefined && { descriptions }),
    ...(header !== undefined && { header }),
  };
}

/** The last one counts. */
function find({ uses }: Call, name: string): Use | undefined {
  return uses.findLast((use) => use.name === name);
}

function directoryOf(
  generator: string,
  said: Use,
  call: Call,
  gap: ToGap,
): Setting<string> | undefined {
  const rules = [`output:${generator}:artifacts:config`, `output:${generator}:dir`];
  const general = ["output:artifacts:config", "output:dir"];
  const named = [...rules, ...general]
    .map((name) => find(call, name))
    .find((use) => use !== undefined);
  const use =
    named ?? (generator === "schemapatch" ? find(call, "schemapatch:manifests") : undefined);
  if (use === undefined) {
    const value = inRepository(call.command.directory, "config/crd");
    return value === undefined
      ? undefined
      : { value, positions: [said.position], note: "controller-gen's default" };
  }
  const value = inRepository(call.command.directory, use.value ?? "");
  if (value !== undefined) return { value, positions: [use.position] };
  gap({
    position: use.position,
    reason: `the folder of the CRDs, "${shown(use.value ?? "")}", is not known or not in the repository; write it to outputs.crds.directory`,
  });
  return undefined;
}

/** A negative length cuts nothing. */
function descriptionsOf(use: Use | undefined, gap: ToGap): Setting<Limits> | undefined {
  if (use === undefined) return undefined;
  const value = use.value ?? "";
  if (/^\d+$/.test(value)) {
    const limit = Number(value);
    return { value: { own: limit, embedded: limit }, positions: [use.position] };
  }
  if (!/^-\d+$/.test(value)) {
    gap({
      position: use.position,
      reason: `the length of descriptions, "${shown(value)}", cannot be known; write it to outputs.crds.descriptions`,
    });
  }
  return undefined;
}

function headerOf(use: Use | undefined, call: Call, gap: ToGap): Setting<string> | undefined {
  if (use?.value === undefined || use.value === "") return undefined;
  const value = isKnown(use.value) ? inRepository(call.command.directory, use.value) : undefined;
  if (value !== undefined && value !== "." && !value.startsWith(repository)) {
    return { value, positions: [use.position] };
  }
  gap({
    position: use.position,
    reason: `the file of the licence, "${shown(use.value)}", is not known or not in the repository; write it to header`,
  });
  return undefined;
}
