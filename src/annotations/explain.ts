import type { Place } from "./argument.js";
import type { FieldSpec, FieldType, Form, ValueType } from "./form.js";
import { type AnnotationName, entryFor, isAnnotationName } from "./table.js";

/** What the table says of one annotation, in words. Markdown throughout. */
export interface AnnotationFacts {
  readonly name: AnnotationName;
  readonly meaning: string;
  /** `a type or a property`. */
  readonly where: string;
  /** What stands behind the name: `a number`. */
  readonly argument: string;
  readonly fields: readonly FieldFacts[];
  readonly isRepeatable: boolean;
  /** The lines of a doc comment that show its use. */
  readonly example: string;
  /** The place in a CRD. */
  readonly sets: string | undefined;
  /** The markers of controller-gen that say the same, with `+`. */
  readonly markers: readonly string[];
  /** The same for the items of a list, where there is such a one. */
  readonly ofItems: AnnotationName | undefined;
}

export interface FieldFacts {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** Whether its value may stand first, without its name. */
  readonly isPositional: boolean;
  readonly meaning: string;
}

export function annotationFacts(name: AnnotationName): AnnotationFacts {
  const { meaning, places, form, repeatable, example, sets, markers } = entryFor(name);
  const ofItems = `items:${name}`;
  return {
    name,
    meaning,
    where: choice(places.map((place) => placeWords[place])),
    argument: argumentWords(form),
    fields: fieldFacts(form),
    isRepeatable: repeatable === true,
    example,
    sets,
    markers: markers.map((marker) => `+${marker}`),
    ofItems: isAnnotationName(ofItems) ? ofItems : undefined,
  };
}

/** What the table says of an annotation, for a terminal. */
export function explainAnnotation(name: AnnotationName): string {
  const facts = annotationFacts(name);
  return [
    `@${name} ${facts.isRepeatable ? "may stand several times at" : "stands at"} ${facts.where}`,
    facts.meaning,
    [`argument: ${facts.argument}`, ...facts.fields.map(fieldLine)].join("\n"),
    ["example:", ...facts.example.split("\n").map((line) => `  ${line}`)].join("\n"),
    ...(facts.sets === undefined ? [] : [`sets in the CRD: ${facts.sets}`]),
    ...(facts.markers.length === 0 ? [] : [`in controller-gen: ${facts.markers.join(", ")}`]),
    ...(facts.ofItems === undefined ? [] : [`for the items of a list: @${facts.ofItems}`]),
  ].join("\n\n");
}

function fieldLine({ name, type, isRequired, isPositional, meaning }: FieldFacts): string {
  const required = isRequired ? ", required" : "";
  const positional = isPositional ? `, may stand first without "${name}="` : "";
  return `  ${name} (${type}${required}${positional}): ${meaning}`;
}

const placeWords: Readonly<Record<Place, string>> = {
  kind: "a kind",
  type: "a type",
  property: "a property",
};

function argumentWords(form: Form): string {
  switch (form.form) {
    case "flag":
      return "none";
    case "text":
      return textWords(form);
    case "value":
      return form.empty === undefined
        ? valueWords[form.type]
        : `${valueWords[form.type]}; without one it is \`${JSON.stringify(form.empty)}\``;
    case "fields":
      return "fields, each as `name=value`";
  }
}

function textWords(form: Form & { form: "text" }): string {
  if (form.values !== undefined) return choice(form.values.map((value) => `\`${value}\``));
  const words = form.prose === true ? "text, up to the next annotation" : "the rest of the line";
  return form.optional === true ? `${words}; may be left out` : words;
}

const valueWords: Readonly<Record<ValueType, string>> = {
  number: "a number",
  count: "a whole number of at least 0",
  boolean: "`true` or `false`",
  json: "any value, in YAML's flow style",
  list: "a list of values: `[a, b]`",
  names: "a list of names: `[a, b]`",
  object: "an object: `{a: b}`",
};

function fieldFacts(form: Form): readonly FieldFacts[] {
  if (form.form !== "fields") return [];
  return Object.entries(form.fields).map(([name, field]) => ({
    name,
    type: fieldType(field),
    isRequired: field.required === true,
    isPositional: form.positional === name,
    meaning: field.meaning,
  }));
}

function fieldType({ type, values }: FieldSpec): string {
  return values === undefined ? typeWords[type] : choice(values.map((value) => `\`${value}\``));
}

const typeWords: Readonly<Record<FieldType, string>> = {
  string: "text",
  integer: "whole number",
  boolean: "`true` or `false`",
  strings: "list of texts",
  map: "map of texts",
  paths: "path, or list of paths",
  object: "object",
  json: "any value, in YAML's flow style",
};

function choice(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
