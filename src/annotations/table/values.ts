import { text, value } from "./entry.js";
import { anything, texts } from "./fits.js";
import { checkDefault, checkEnum, checkFormat } from "./value-checks.js";

const places = ["type", "property"] as const;

/** Which values are allowed beside their size. Each has a variant for the items of a list. */
export const valueAnnotations = {
  pattern: text({
    places,
    check: checkPattern,
    meaning:
      "A regular expression (RE2) that some part of every value must match: `^` and `$` tie it to the ends. Everything behind the name belongs to it, white space at the ends aside.",
    example: "@pattern ^[a-z]([-a-z0-9]*[a-z0-9])?$",
    sets: "pattern",
    markers: ["kubebuilder:validation:Pattern"],
    schema: { fits: texts, apply: (schema, pattern) => ({ ...schema, pattern }) },
  }),
  format: text({
    places,
    meaning:
      "A format of OpenAPI, such as `date-time`. For numbers, the types `int32`, `int64`, `float` and `double` say it already.",
    example: "@format ipv4",
    sets: "format",
    markers: ["kubebuilder:validation:Format"],
    schema: {
      fits: anything,
      apply: (schema, format, use) => {
        checkFormat(schema, format, use);
        return { ...schema, format };
      },
    },
  }),
  enum: value({
    places,
    type: "list",
    meaning:
      'The only values that are allowed. For texts and numbers, a union of literals (`"a" | "b"`) says it in TypeScript already.',
    example: "@enum [Never, Always]",
    sets: "enum",
    markers: ["kubebuilder:validation:Enum"],
    schema: {
      fits: anything,
      apply: (schema, values, use) => {
        checkEnum(schema, values, use);
        return { ...schema, enum: values };
      },
    },
  }),
};

/** Values that are given, and not for the items of a list. */
export const givenAnnotations = {
  default: value({
    places,
    type: "json",
    meaning:
      "What the API server fills in where the value is missing. One YAML flow value, over several lines if it has brackets.",
    example: '@default {mode: "Auto", limits: [1, 2]}',
    sets: "default",
    markers: ["kubebuilder:default", "default"],
    schema: {
      fits: anything,
      // What is reported here must not be reported once more by the checks of the finished model.
      apply: (schema, given, use) =>
        checkDefault(schema, given, use) ? { ...schema, default: given } : schema,
    },
  }),
  example: value({
    places,
    type: "json",
    meaning:
      "A value as users might write it. One YAML flow value, over several lines if it has brackets.",
    example: "@example {cpu: 500m}",
    sets: "example",
    markers: ["kubebuilder:example"],
    schema: { fits: anything, apply: (schema, example) => ({ ...schema, example }) },
  }),
};

/** Patterns in the notation of another language match something else than was meant. */
function checkPattern(pattern: string): string | undefined {
  if (!/^\/\^|\$\/[a-z]*$/.test(pattern)) return undefined;
  return 'the slashes of "/…/" would be part of the pattern; leave them out';
}
