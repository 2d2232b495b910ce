import { error, warning } from "../entry.js";

export const annotationEntries = {
  "unknown-annotation": error<{ readonly name: string }>({
    title: "Unknown annotation",
    cause:
      "A line of a doc comment starts with `@` and a name that gen-apis does not know. It might be meant to change the API, so it is not passed over.",
    fix: "Correct the name, remove the line, or write `\\@` if the line is text. `gen-apis explain @NAME` describes every annotation.",
    message: ({ name }) => `"@${name}" is not an annotation`,
  }),
  "misplaced-annotation": error<{
    readonly name: string;
    readonly place: string;
    readonly places: string;
  }>({
    title: "Annotation in the wrong place",
    cause:
      "The annotation exists, but says nothing about what this doc comment describes: a kind, a type or a property.",
    fix: "Move it to the place that the message names, or remove it.",
    message: ({ name, place, places }) => `"@${name}" belongs to ${places}, not to ${place}`,
  }),
  "repeated-annotation": error<{ readonly name: string }>({
    title: "Annotation written twice",
    cause:
      "One doc comment carries the same annotation twice, and there is no telling which one is meant. Annotations that may be repeated must differ.",
    fix: "Remove one of the two.",
    message: ({ name }) => `"@${name}" stands here a second time`,
  }),
  "contradictory-annotations": error<{ readonly problem: string }>({
    title: "Annotations contradict each other or the type",
    cause:
      "No value can do what these annotations, or an annotation and the type, ask for together.",
    fix: "Change or remove one of them.",
    message: ({ problem }) => problem,
  }),
  "malformed-argument": error<{ readonly name: string; readonly problem: string }>({
    title: "Argument cannot be understood",
    cause:
      "What stands behind the annotation's name is not of the form that this annotation takes.",
    fix: "Write the argument as the message says. `gen-apis explain @NAME` shows an example.",
    message: ({ name, problem }) => `the argument of "@${name}" is malformed: ${problem}`,
  }),
  "unfinished-argument": error<{ readonly name: string; readonly opening: string }>({
    title: "Argument without its end",
    cause:
      "A quote or bracket is opened in an argument and not closed before the doc comment ends.",
    fix: 'Close it. A quote that is part of the text is written `\\"` inside of double quotes.',
    message: ({ name, opening }) =>
      `the argument of "@${name}" opens ${opening} and never closes it`,
  }),
  "unknown-field": error<{ readonly name: string; readonly field: string }>({
    title: "Unknown field of an annotation",
    cause: "The annotation takes pairs of `field=value`, and has no field of this name.",
    fix: "Correct the name. A value with white space in it needs quotes.",
    message: ({ name, field }) => `"@${name}" has no field "${field}"`,
  }),
  "missing-field": error<{ readonly name: string; readonly field: string }>({
    title: "Field of an annotation is missing",
    cause: "The annotation means nothing without this field.",
    fix: "Add `field=value`.",
    message: ({ name, field }) => `"@${name}" needs "${field}"`,
  }),
  "text-after-annotation": error<{ readonly name: string }>({
    title: "Text behind an annotation",
    cause:
      "A line follows an annotation whose argument is complete. It may be meant as part of the argument or of the description.",
    fix: "Move descriptions above the first annotation. An argument over several lines needs quotes or brackets around it.",
    message: ({ name }) =>
      `this text follows "@${name}" and belongs neither to it nor to the description`,
  }),
  "annotation-in-text": warning<{ readonly name: string }>({
    title: "Annotation in the middle of a line",
    cause: "Only at the start of a line is `@name` an annotation; here it is text.",
    fix: "Start a new line with it, or put backticks around it if it is text.",
    message: ({ name }) => `"@${name}" is only text here, because it does not start the line`,
  }),
  "annotation-type-mismatch": error<{
    readonly name: string;
    readonly expected: string;
    readonly found: string;
  }>({
    title: "Annotation does not fit the type",
    cause: "The annotation constrains values of another type than the one it stands at.",
    fix: "Remove the annotation, or change the type.",
    message: ({ name, expected, found }) => `"@${name}" fits ${expected}, and this is ${found}`,
  }),
  "default-type-mismatch": error<{ readonly found: string; readonly expected: string }>({
    title: "Default is not of the type",
    cause: "The API server refuses a definition whose default value does not fit the schema.",
    fix: "Write a value of the type. A text that looks like a number, a boolean or `null` needs quotes.",
    message: ({ found, expected }) => `the default is ${found}, and this is ${expected}`,
  }),
  "impossible-enum-value": warning<{ readonly found: string; readonly expected: string }>({
    title: "Value of @enum is not of the type",
    cause: "No value can be of the type and equal to this one, so it might as well not be listed.",
    fix: "Write a value of the type. A text that looks like a number, a boolean or `null` needs quotes.",
    message: ({ found, expected }) => `"@enum" lists ${found}, and this is ${expected}`,
  }),
  "unknown-member": error<{ readonly name: string; readonly member: string }>({
    title: "Annotation names a property that does not exist",
    cause:
      "The annotation makes a rule about properties of this type, and the type has none of this name.",
    fix: "Correct the name.",
    message: ({ name, member }) =>
      `"@${name}" names "${member}", which is not a property of this type`,
  }),
  "go-marker": error<{ readonly marker: string }>({
    title: "Marker of Go in a doc comment",
    cause:
      "controller-gen's markers (`+name`) mean nothing in TypeScript; as text they would end up in the description.",
    fix: "Write what the message names instead, or put backticks around the marker if it is text.",
    message: ({ marker }) => `"+${marker}" is a marker of Go and means nothing here`,
  }),
  "unfinished-fence": error<{ readonly fence: string }>({
    title: "Code fence without its end",
    cause:
      "Within a code fence nothing is an annotation, and this one is still open where the doc comment ends, with lines inside that look like annotations.",
    fix: "Close the fence with a line of the same characters.",
    message: ({ fence }) =>
      `the code fence "${fence}" is never closed, so the annotations in it are text`,
  }),
  "unknown-suppression": error<{ readonly name: string }>({
    title: "@suppress names no diagnostic",
    cause: "The first word behind `@suppress` must be the code of a diagnostic.",
    fix: "Correct the code; every diagnostic shows its own.",
    message: ({ name }) => `"${name}" is not the code of a diagnostic`,
  }),
  "forbidden-suppression": error<{ readonly name: string }>({
    title: "@suppress of an error that cannot be silenced",
    cause: "This error makes the output wrong, so it cannot be silenced.",
    fix: "Mend what it reports, and remove `@suppress`.",
    message: ({ name }) => `"${name}" cannot be silenced`,
  }),
  "unreasoned-suppression": warning<{ readonly name: string }>({
    title: "@suppress without a reason",
    cause: "Whoever reads this later cannot tell whether the reason still holds.",
    fix: "Write the reason behind the code: `@suppress CODE because …`.",
    message: ({ name }) => `"${name}" is silenced without a reason`,
  }),
  "unused-suppression": warning<{ readonly name: string }>({
    title: "@suppress that silences nothing",
    cause: "The diagnostic is not reported here, so there is nothing to silence.",
    fix: "Remove `@suppress`.",
    message: ({ name }) => `"${name}" is not reported here, so silencing it does nothing`,
  }),
};
