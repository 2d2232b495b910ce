import type { Finding } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Availability } from "./availability.js";
import { typeIdOf } from "./modules.js";
import { describeReleases } from "./release-ranges.js";
import { nameOf } from "./type-id.js";

/** A finding that lacks its position only. */
type Missing<
  C extends "unknown-kubernetes-module" | "missing-kubernetes-type" | "missing-kubernetes-property",
> = Omit<Finding<C>, "position">;

/** What to report of an import from `module`, which `release` does not have. */
export function missingModule(
  availability: Availability,
  release: string,
  module: string,
): Missing<"unknown-kubernetes-module"> {
  const having = inWords(availability, availability.releasesWithModule(module));
  return {
    code: "unknown-kubernetes-module",
    arguments: { module, release, having },
    ...suggestion(having, module, availability.modules()),
  };
}

/** What to report of the type `type` in `module`, which `release` does not have. */
export function missingType(
  availability: Availability,
  release: string,
  module: string,
  type: string,
): Missing<"missing-kubernetes-type"> {
  const having = inWords(
    availability,
    availability.releasesWithType(typeIdOf(module, type) ?? type),
  );
  return {
    code: "missing-kubernetes-type",
    arguments: { module, type, release, having },
    ...suggestion(having, type, availability.typeNames(module)),
  };
}

/** What to report of a property of the type `id`, which `release` does not have. */
export function missingProperty(
  availability: Availability,
  release: string,
  id: string,
  property: string,
): Missing<"missing-kubernetes-property"> {
  const having = inWords(availability, availability.releasesWithProperty(id, property));
  return {
    code: "missing-kubernetes-property",
    arguments: { type: nameOf(id), property, release, having },
    ...suggestion(having, property, availability.propertyNames(id)),
  };
}

function inWords(availability: Availability, having: readonly string[]): string {
  return describeReleases(having, availability.releases);
}

/** A name that some release has is spelt right, so a near one would not be what was meant. */
function suggestion(
  having: string,
  word: string,
  candidates: readonly string[],
): { help?: string } {
  const near = having === "" ? nearest(word, candidates) : undefined;
  return near === undefined ? {} : { help: `did you mean "${near}"?` };
}
