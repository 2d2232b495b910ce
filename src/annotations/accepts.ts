import { isJsonObject, type JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import { type ApplyContext, annotateSchema } from "./apply.js";
import { problemOfChoice } from "./arguments/text.js";
import { problemOfType } from "./arguments/value-types.js";
import type { FieldSpec, FieldsForm } from "./form.js";
import type { PrintedAnnotation } from "./print.js";
import { entryFor } from "./table.js";

type Resolve = ApplyContext["resolve"];

/**
 * Whether an annotation could stand at a value of this schema without a finding. What several of them
 * say together is another question: {@link agree}.
 */
export function accepts(schema: Schema, annotation: PrintedAnnotation, resolve: Resolve): boolean {
  if (!isArgumentOf(annotation)) return false;
  const { schema: effect } = entryFor(annotation.name);
  if (effect === undefined) return true;
  let sound = true;
  const target = schema.kind === "reference" ? resolve(schema.target) : schema;
  if (target === undefined || !effect.fits.includes(target.kind)) return false;
  const { name, argument } = annotation;
  effect.apply(schema, argument, {
    name,
    position,
    target,
    report: () => {
      sound = false;
    },
  });
  return sound;
}

/** Whether annotations that are accepted one by one can stand together. */
export function agree(
  schema: Schema,
  annotations: readonly PrintedAnnotation[],
  resolve: Resolve,
): boolean {
  let sound = true;
  const placed = annotations.map((annotation) => ({ ...annotation, position }));
  annotateSchema(schema, placed, {
    resolve,
    report: () => {
      sound = false;
    },
  });
  return sound;
}

const position = { file: "", start: 0, end: 0 };

/** Whether the reader of arguments would let it pass. */
function isArgumentOf({ name, argument }: PrintedAnnotation): boolean {
  const { form } = entryFor(name);
  switch (argument.form) {
    case "flag":
      return form.form === "flag";
    case "text":
      return (
        form.form === "text" &&
        form.check?.(argument.text) === undefined &&
        problemOfChoice(argument.text, form.values) === undefined
      );
    case "value":
      return form.form === "value" && problemOfType(argument.value, form.type) === undefined;
    case "fields":
      return form.form === "fields" && areFieldsOf(argument.fields, form);
  }
}

function areFieldsOf(fields: ReadonlyMap<string, JsonValue>, form: FieldsForm): boolean {
  const isComplete = Object.entries(form.fields).every(
    ([name, { required }]) => required !== true || fields.has(name),
  );
  return (
    isComplete &&
    [...fields].every(([name, value]) => {
      const spec = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
      return spec !== undefined && isFieldValue(value, spec);
    }) &&
    form.check?.(fields) === undefined
  );
}

function isFieldValue(value: JsonValue, { type, values }: FieldSpec): boolean {
  switch (type) {
    case "string":
      return typeof value === "string" && problemOfChoice(value, values) === undefined;
    case "integer":
      return typeof value === "number" && /^-?\d{1,10}$/.test(String(value));
    case "boolean":
      return typeof value === "boolean";
    case "strings":
    case "paths":
      return Array.isArray(value) && value.every((each) => typeof each === "string");
    case "object":
      return isJsonObject(value);
    case "json":
      return true;
    case "map":
      return isJsonObject(value) && Object.values(value).every((each) => typeof each === "string");
  }
}
