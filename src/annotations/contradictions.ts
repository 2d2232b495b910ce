import type { Report } from "../diagnostics/diagnostic.js";
import { type NumberValue, numberText } from "../model/json.js";
import { compareNumbers } from "../model/number.js";
import type { Position } from "../model/position.js";
import type { Facets, Schema } from "../model/schema.js";
import type { NumberFacet } from "./table/bounds.js";

/** Where the annotations stand, by their name. Of repeated ones, the last. */
type Positions = ReadonlyMap<string, Position>;

/** What a schema says, and what the type says that it refers to; without a reference they are the same. */
interface Facts {
  readonly schema: Facets;
  readonly target: Facets;
}

interface Contradiction {
  readonly problem: string;
  readonly help?: string;
}

/** A question whether annotations can be meant together, asked if one of them is there. */
interface Question {
  readonly about: readonly string[];
  ask(facts: Facts): Contradiction | undefined;
}

const questions: readonly Question[] = [
  range("minimum", "maximum"),
  range("minLength", "maxLength"),
  range("minItems", "maxItems"),
  range("minProperties", "maxProperties"),
  exclusive("exclusiveMinimum", "minimum"),
  exclusive("exclusiveMaximum", "maximum"),
  { about: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"], ask: emptyRange },
  { about: ["multipleOf"], ask: multipleOfNothing },
  { about: ["listMapKey"], ask: keysWithoutMap },
  { about: ["listType"], ask: mapWithoutKeys },
];

/** Reports annotations that no value can satisfy together, or that mean nothing without each other. */
export function reportContradictions(
  schema: Schema,
  target: Schema | undefined,
  positions: Positions,
  report: Report,
): void {
  for (const question of questions) {
    const places = question.about.flatMap((name) => positionsOf(name, positions));
    const [last, ...others] = places.sort((a, b) => b.start - a.start);
    if (last === undefined) continue;
    const found = question.ask({ schema, target: target ?? schema });
    if (found === undefined) continue;
    report({
      code: "contradictory-annotations",
      position: last,
      arguments: { problem: found.problem },
      ...(found.help !== undefined && { help: found.help }),
      ...(others.length > 0 && {
        related: others.map((position) => ({ message: "the other one stands here", position })),
      }),
    });
  }
}

function positionsOf(name: string, positions: Positions): readonly Position[] {
  return [positions.get(name), positions.get(`items:${name}`)].filter((each) => each !== undefined);
}

function range(low: NumberFacet, high: NumberFacet): Question {
  return {
    about: [low, high],
    ask({ schema, target }) {
      // Of two bounds, here and at the type, both hold.
      const least = strictest(schema[low], target[low], 1);
      const most = strictest(schema[high], target[high], -1);
      if (least === undefined || most === undefined) return undefined;
      if (compareNumbers(least, most) <= 0) return undefined;
      return { problem: `${low} ${numberText(least)} is greater than ${high} ${numberText(most)}` };
    },
  };
}

/** @param sign 1 for the greater one, -1 for the less */
function strictest(
  here: NumberValue | undefined,
  there: NumberValue | undefined,
  sign: 1 | -1,
): NumberValue | undefined {
  if (here === undefined || there === undefined) return here ?? there;
  return compareNumbers(here, there) * sign >= 0 ? here : there;
}

function exclusive(
  facet: "exclusiveMinimum" | "exclusiveMaximum",
  limit: "minimum" | "maximum",
): Question {
  return {
    about: [facet],
    ask({ schema, target }) {
      if ((schema[limit] ?? target[limit]) !== undefined) return undefined;
      return {
        problem: `"@${facet}" excludes the value of "@${limit}", and there is none`,
        help: `Add "@${limit}".`,
      };
    },
  };
}

function emptyRange({ schema, target }: Facts): Contradiction | undefined {
  const least = strictest(schema.minimum, target.minimum, 1);
  const most = strictest(schema.maximum, target.maximum, -1);
  if (least === undefined || most === undefined || compareNumbers(least, most) !== 0) {
    return undefined;
  }
  const isExcluded = [schema, { ...target, ...flagsAlone(schema) }].some(
    (each) =>
      (each.exclusiveMinimum === true && isSame(each.minimum, least)) ||
      (each.exclusiveMaximum === true && isSame(each.maximum, most)),
  );
  if (!isExcluded) return undefined;
  return { problem: `${numberText(least)} is the only value in range, and it is excluded` };
}

/** Flags without a bound beside them are about the bounds of the type. */
function flagsAlone(schema: Facets): Facets {
  return {
    ...(schema.minimum === undefined && schema.exclusiveMinimum && { exclusiveMinimum: true }),
    ...(schema.maximum === undefined && schema.exclusiveMaximum && { exclusiveMaximum: true }),
  };
}

function isSame(a: NumberValue | undefined, b: NumberValue): boolean {
  return a !== undefined && compareNumbers(a, b) === 0;
}

/** @see https://json-schema.org/draft-04/json-schema-validation#rfc.section.5.1.1 */
function multipleOfNothing({ schema }: Facts): Contradiction | undefined {
  if (schema.multipleOf === undefined || compareNumbers(schema.multipleOf, 0) > 0) return undefined;
  return { problem: `no number is a multiple of ${numberText(schema.multipleOf)}` };
}

/** @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy */
function keysWithoutMap({ schema, target }: Facts): Contradiction | undefined {
  if ((schema.listType ?? target.listType) === "map") return undefined;
  return { problem: '"@listMapKey" means nothing without "@listType map"' };
}

function mapWithoutKeys({ schema, target }: Facts): Contradiction | undefined {
  if (schema.listType !== "map") return undefined;
  if ((schema.listMapKeys ?? target.listMapKeys ?? []).length > 0) return undefined;
  return {
    problem: '"@listType map" needs to know which properties tell the items apart',
    help: 'Add "@listMapKey" with the name of such a property.',
  };
}
