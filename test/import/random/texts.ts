import fc from "fast-check";

/** Names of properties and the like that a printer or a reader may trip over. */
export const word = fc.constantFrom(
  ...["a", "fooBar", "foobar", "FooBar", "foo-bar", "x_y", "1st", "a.b", "a/b", "é", "@x", "it's"],
  ...["name", "kind", "type", "items", "properties", "default", "metadata", "status", "template"],
  ...["class", "new", "get", "readonly", "constructor", "toString", "$ref", '"q"', "back\\slash"],
  ...["n", "yes", "on", "true", "null", "0", "-"],
);

const fragment = fc.constantFrom(
  ...["A sentence.", "word", "*/", "/**", "//", "@kind", "@minimum 3", "\n@see it", "\\@", "*\\/"],
  ...["\n", "\n\n", "\n\n\n", " \n", "\n  ", "\t", "  ", "\r\n", "\u00a0", "\u2028", "\u200b"],
  ...["```", "\n```\n", "`tick`", "{", "}", "{@link it}", "${x}", "\\", "- item", "* star", "😀"],
  ...["---", "#", ":", "a: b", "'", '"', "|", ">", "%", "<b>", "+kubebuilder:validation:Minimum=1"],
);

/** Descriptions, messages and other texts for people. */
export const prose = fc
  .array(fragment, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(parts.length % 2 === 0 ? " " : ""));

export const pattern = fc.constantFrom(
  ...["^a$", "(?i)x", "a/b", "*/", "^[^`]{1,3}$", "\\d+\\.\\d", '"', " lead", "trail ", "@x", "{"],
);

/** A value in one of six cases. */
export function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { arbitrary: fc.constant(undefined), weight: 5 },
    { arbitrary: value, weight: 1 },
  );
}
