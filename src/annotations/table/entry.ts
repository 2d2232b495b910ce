import type { Report } from "../../diagnostics/diagnostic.js";
import type { Position } from "../../model/position.js";
import type { Schema, SchemaKind } from "../../model/schema.js";
import type { Argument, Place } from "../argument.js";
import {
  type FieldSpecs,
  type FieldsForm,
  type FieldsOf,
  type FlagForm,
  type Form,
  type TextForm,
  typedFields,
  type ValueForm,
  type ValueType,
  type ValueTypes,
} from "../form.js";

/** Everything that is known of one tag. */
export interface Entry<F extends Form = Form> {
  readonly places: readonly Place[];
  readonly form: F;
  /** Whether it may stand more than once, each time with another argument. */
  readonly repeatable?: true;
  /** The field that tells two of a repeatable one apart; without it, the whole argument does. */
  readonly key?: string;
  /** What it says. Markdown; whole sentences. */
  readonly meaning: string;
  /** Lines of a doc comment that show its use. */
  readonly example: string;
  /** Where it ends up in a CRD, if it does: a path from `spec.versions[]`, or a keyword of a schema. */
  readonly sets?: string;
  /** The markers of controller-gen that say the same, without `+`. */
  readonly markers: readonly string[];
  readonly schema?: Effect<Argument>;
  /** Whether it acts on the items of a list, not on the list. */
  readonly ofItems?: true;
}

/** What a tag does to a schema. */
export interface Effect<A> {
  /** The kinds of schema that it makes sense for; those of a reference's target where it is one. */
  readonly fits: readonly SchemaKind[];
  /** Effects of a lower order come first; see {@link order}. */
  readonly order?: number;
  apply(schema: Schema, argument: A, use: Use): Schema;
}

/** One use of a tag at a schema. */
export interface Use {
  readonly name: string;
  readonly position: Position;
  /** What the schema is: itself, or what a reference leads to where that is known. */
  readonly target: Schema | undefined;
  readonly report: Report;
}

/**
 * controller-gen applies the markers that say what a schema is before those that say more of it, and
 * those that add rules about several fields last. Within one order, the source's order counts.
 */
export const order = {
  shape: 1,
  type: 2,
  usual: 10,
  atMostOneOf: 11,
  exactlyOneOf: 12,
  atLeastOneOf: 13,
  raw: 20,
};

type Described<A> = Omit<Entry, "form" | "schema" | "ofItems"> & { readonly schema?: Effect<A> };

export function flag(entry: Described<undefined>): Entry<FlagForm> {
  const { schema, ...rest } = entry;
  return {
    ...rest,
    form: { form: "flag" },
    ...(schema && { schema: adapted(schema, () => undefined) }),
  };
}

export function text(entry: Described<string> & Omit<TextForm, "form">): Entry<TextForm> {
  const { schema, values, optional, prose, check, ...rest } = entry;
  return {
    ...rest,
    form: {
      form: "text",
      ...(values && { values }),
      ...(optional && { optional }),
      ...(prose && { prose }),
      ...(check && { check }),
    },
    ...(schema && {
      schema: adapted(schema, (argument) => (argument.form === "text" ? argument.text : "")),
    }),
  };
}

export function value<T extends ValueType>(
  entry: Described<ValueTypes[T]> & Omit<ValueForm<T>, "form">,
): Entry<ValueForm<T>> {
  const { schema, type, empty, ...rest } = entry;
  return {
    ...rest,
    form: { form: "value", type, ...(empty !== undefined && { empty }) },
    ...(schema && {
      // The reader of arguments lets only values of this type pass.
      schema: adapted(schema, (argument) => jsonOf(argument) as ValueTypes[T]),
    }),
  };
}

export function fields<const F extends FieldSpecs>(
  entry: Described<FieldsOf<F>> & Omit<FieldsForm<F>, "form">,
): Entry<FieldsForm<F>> {
  const { schema, fields, positional, check, ...rest } = entry;
  const form: FieldsForm<F> = {
    form: "fields",
    fields,
    ...(positional !== undefined && { positional }),
    ...(check && { check }),
  };
  return {
    ...rest,
    form,
    ...(schema && {
      schema: adapted(schema, (argument) => typedFields(form, fieldsOf(argument))),
    }),
  };
}

function adapted<A>(effect: Effect<A>, read: (argument: Argument) => A): Effect<Argument> {
  return { ...effect, apply: (schema, argument, use) => effect.apply(schema, read(argument), use) };
}

function jsonOf(argument: Argument) {
  return argument.form === "value" ? argument.value : undefined;
}

function fieldsOf(argument: Argument) {
  return argument.form === "fields" ? argument.fields : new Map();
}
