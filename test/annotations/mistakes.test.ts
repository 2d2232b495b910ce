import { describe, expect, test } from "vitest";
import { codes, read, readLines } from "./reading.js";

/** What is reported for lines of a comment: code, the text that is pointed to, and a part of the words. */
type Case = readonly [lines: readonly string[], code: string, at: string, words: string];

describe("a mistake is reported where it stands", () => {
  test.each<Case>([
    [["@minimun 0"], "unknown-annotation", "@minimun", "`@minimum`"],
    [["@Minimum 0"], "unknown-annotation", "@Minimum", "`@minimum`"],
    [["@printcolumn name=a"], "unknown-annotation", "@printcolumn", "`@printColumn`"],
    [["@items:minimun 0"], "unknown-annotation", "@items:minimun", "`@items:minimum`"],
    [["@items:default 0"], "unknown-annotation", "@items:default", ""],
    [["@param name the name"], "unknown-annotation", "@param", "comment of its own"],
    [["@returns nothing"], "unknown-annotation", "@returns", "returns nothing"],
    [["@typedef {Object} Foo"], "unknown-annotation", "@typedef", "interface"],
    [["@nullable"], "unknown-annotation", "@nullable", "`| null`"],
    [["@optional"], "unknown-annotation", "@optional", "`?`"],
    [["@required"], "unknown-annotation", "@required", "`?`"],
    [["@structType atomic"], "unknown-annotation", "@structType", "`@mapType atomic`"],
    [["@min 0"], "unknown-annotation", "@min", "`@minimum`"],
    [
      ["@kubebuilder:validation:Minimum=0"],
      "unknown-annotation",
      "@kubebuilder:validation:Minimum",
      "`@minimum`",
    ],
    [["@k8s:enum"], "unknown-annotation", "@k8s:enum", "union"],
    [
      ["@x-kubernetes-list-type map"],
      "unknown-annotation",
      "@x-kubernetes-list-type",
      "`@listType`",
    ],
    [
      ["@x-kubernetes-validations []"],
      "unknown-annotation",
      "@x-kubernetes-validations",
      "`@validation`",
    ],
    [["@types/node has it"], "unknown-annotation", "@types/node", "`\\@`"],
    [["@ minimum 0"], "unknown-annotation", "@", "`\\@`"],
    [["@1st"], "unknown-annotation", "@1st", "`\\@`"],
    [["@validation:Minimum=0"], "unknown-annotation", "@validation:Minimum", "`@minimum`"],
    [["@subresource:status"], "unknown-annotation", "@subresource:status", "`@subresource`"],
    [
      ["@validation:XValidation:rule=a"],
      "unknown-annotation",
      "@validation:XValidation:rule",
      "`@validation`",
    ],
    [["@items.minimum 0"], "unknown-annotation", "@items.minimum", "`@items:minimum`"],
    [["@items minimum 0"], "unknown-annotation", "@items", "`@items:`"],
    [["@constructor"], "unknown-annotation", "@constructor", ""],

    [["@minimum"], "malformed-argument", "@minimum", "needs a value"],
    [["@minimum", "", "Text."], "malformed-argument", "@minimum", "needs a value"],
    [["@minimum=0"], "malformed-argument", "=", "blank"],
    [["@minimum: 0"], "malformed-argument", ":", "blank"],
    [["@minimum(0)"], "malformed-argument", "(", "blank"],
    [["@minimum zero"], "malformed-argument", "zero", "a number was expected"],
    [["@minimum 0 @maximum 5"], "malformed-argument", "0 @maximum 5", 'new line with "@maximum"'],
    [["@minimum 010"], "malformed-argument", "010", "as JSON writes it"],
    [["@minimum 0x10"], "malformed-argument", "0x10", "as JSON writes it"],
    [["@minimum .inf"], "malformed-argument", ".inf", "as JSON writes it"],
    [["@minLength -1"], "malformed-argument", "-1", "not negative"],
    [["@minLength 1.0"], "malformed-argument", "1.0", "whole number"],
    [["@exclusiveMinimum 5"], "malformed-argument", "5", "true or false"],
    [["@uniqueItems yes"], "malformed-argument", "yes", "true or false"],
    [["@enum a, b"], "malformed-argument", "a, b", "[a, b]"],
    [["@enum {a, b}"], "malformed-argument", "a", "no value"],
    [["@enum []"], "malformed-argument", "[]", "empty"],
    [["@enum a;b"], "malformed-argument", "a;b", "[a, b]"],
    [["@default a: b"], "malformed-argument", "a: b", "braces"],
    [["@default - a"], "malformed-argument", "- a", "brackets"],
    [["@default a # b"], "malformed-argument", " # b", "comment"],
    [["@default # b"], "malformed-argument", "# b", "comment"],
    [["@default {a: 1} b"], "malformed-argument", "b", "more text follows"],
    [['@default "a" "b"'], "malformed-argument", '"b"', "more text follows"],
    [["@default {a: 1, a: 2}"], "malformed-argument", "a", "unique"],
    [["@default [*a]"], "malformed-argument", "*a", ""],
    [["@default *.*"], "malformed-argument", "*.*", ""],
    [["@default @foo"], "malformed-argument", "@", ""],
    [["@default {a: `b`}"], "malformed-argument", "`", ""],
    [["@default !foo a"], "malformed-argument", "!foo", ""],
    [["@schema [a]"], "malformed-argument", "[a]", "an object"],
    [["@atMostOneOf [a, a]"], "malformed-argument", "[a, a]", "twice"],
    [["@atMostOneOf [a, 1]"], "malformed-argument", "[a, 1]", "a name was expected"],
    [["@atMostOneOf a b"], "malformed-argument", "a b", "[a, b]"],

    [
      ["@example", "```ts", "const a = 1;", "```"],
      "malformed-argument",
      "@example",
      "needs a value",
    ],
    [["@default \u201ca\u201d"], "malformed-argument", "\u201c", "is no quote"],
    [["@validation rule=\u201ca\u201d"], "malformed-argument", "\u201ca\u201d", "is no quote"],
    [["@minimum\u00a00"], "malformed-argument", "\u00a0", "unusual"],
    [["@pattern"], "malformed-argument", "@pattern", "needs a text"],
    [["@pattern '^a$'"], "malformed-argument", "'^a$'", "would be part of it"],
    [["@pattern `^a$`"], "malformed-argument", "`^a$`", "would be part of it"],
    [["@pattern /^a$/"], "malformed-argument", "/^a$/", "slashes"],
    [['@pattern "^\\d$"'], "malformed-argument", "\\d", "backslash"],
    [['@title "A" b'], "malformed-argument", "b", "more text follows"],
    [["@listType sets"], "malformed-argument", "sets", 'mean "set"'],
    [["@type {string}"], "malformed-argument", "{string}", "none of string"],
    [["@type array"], "malformed-argument", "array", "none of string"],
    [["@kind Foo"], "malformed-argument", "Foo", "takes none"],
    [["@kind @storageVersion"], "malformed-argument", "@storageVersion", "new line"],

    [["@printColumn State type=string jsonPath=.a"], "malformed-argument", "State", "key=value"],
    [["@printColumn name = State"], "malformed-argument", "name", "without blanks"],
    [["@printColumn name: State"], "malformed-argument", "name", "without blanks"],
    [["@printColumn name=a, type=string jsonPath=.a"], "malformed-argument", "a,", "commas"],
    [
      ["@printColumn name=a,type=string,jsonPath=.a"],
      "malformed-argument",
      "a,type=string,jsonPath=.a",
      "commas",
    ],
    [
      ["@printColumn name=a name=b type=string jsonPath=.a"],
      "malformed-argument",
      "name=b",
      "twice",
    ],
    [["@printColumn name= type=string jsonPath=.a"], "malformed-argument", "=", 'behind "="'],
    [
      ["@printColumn name=a type=text jsonPath=.a"],
      "malformed-argument",
      "text",
      "none of integer",
    ],
    [
      ["@printColumn name=a type=string jsonPath=.a priority=high"],
      "malformed-argument",
      "high",
      "whole number",
    ],
    [
      ['@printColumn name="a"b type=string jsonPath=.a'],
      "malformed-argument",
      "b",
      "closing quote",
    ],
    [['@validation rule="a\\.b"'], "malformed-argument", "\\.", "single quotes"],
    [["@validation rule=self.a > 0"], "malformed-argument", ">", "needs quotes"],
    [["@validation rule=a optionalOldSelf=yes"], "malformed-argument", "yes", "true or false"],
    [["@validation rule=a reason=Invalid"], "malformed-argument", "Invalid", "FieldValueInvalid"],
    [["@resource shortNames=a"], "malformed-argument", "a", "such as [a]"],
    [["@resource shortNames={a: b}"], "malformed-argument", "{a: b}", "brackets"],
    [["@resource shortNames=[a, 1]"], "malformed-argument", "[a, 1]", "quotes"],
    [["@metadata labels={a: true}"], "malformed-argument", "{a: true}", "quotes"],
    [["@metadata labels=a"], "malformed-argument", "a", "{key: text}"],
    [["@metadata"], "malformed-argument", "@metadata", "annotations={…}"],
    [
      ["@subresource status specReplicasPath=.a"],
      "malformed-argument",
      "@subresource status specReplicasPath=.a",
      "scale",
    ],
    [
      ["@subresource scale specReplicasPath=.a"],
      "malformed-argument",
      "@subresource scale specReplicasPath=.a",
      "statusReplicasPath",
    ],
    [["@externalDocs foo"], "malformed-argument", "@externalDocs foo", "not a URL"],

    [["@resource path=foos"], "unknown-field", "path", '"plural"'],
    [["@resource shortName=[a]"], "unknown-field", "shortName", '"shortNames"'],
    [["@printColumn name=a type=string jsonPath=.a foo=1"], "unknown-field", "foo", "It has name"],
    [
      ["@printColumn name=a type=string JSONPath=.a jsonPath=.a"],
      "unknown-field",
      "JSONPath",
      '"jsonPath"',
    ],
    [["@resource constructor=1"], "unknown-field", "constructor", "It has"],
    [
      ["@printColumn name=a type=string"],
      "missing-field",
      "@printColumn name=a type=string",
      '"jsonPath"',
    ],
    [["@subresource"], "missing-field", "@subresource", '"name"'],
    [["@validation message=a"], "missing-field", "@validation message=a", '"rule"'],

    [["@default {a: [1, 2}"], "unfinished-argument", "[", ""],
    [["@default {a: 1"], "unfinished-argument", "{", "opens with {"],
    [['@default ["a, b]', "@kind"], "unfinished-argument", '"', ""],
    [["@validation rule='a"], "unfinished-argument", "'", ""],
    [['@validation rule="a \\"'], "unfinished-argument", '"', ""],
    [["@validation rule=(a"], "unfinished-argument", "(", ""],
    [['@title "a'], "unfinished-argument", '"', ""],
    [["@resource shortNames=[a", "@kind"], "unfinished-argument", "[", ""],

    [["@minimum 0", "How many."], "text-after-annotation", "How many.", "@minimum"],
    [["@kind", "", "```", "code", "```"], "text-after-annotation", "```", "@kind"],
    [["Text. @minimum 0"], "annotation-in-text", "@minimum", "start the line"],
    [["@title Text. @minimum 0"], "annotation-in-text", "@minimum", "start the line"],

    [["+optional"], "go-marker", "+optional", "`?`"],
    [
      ["// +kubebuilder:validation:Minimum=0"],
      "go-marker",
      "// +kubebuilder:validation:Minimum=0",
      "`@minimum`",
    ],
    [
      ["+kubebuilder:resource:path=foos"],
      "go-marker",
      "+kubebuilder:resource:path=foos",
      "`@resource`",
    ],
    [
      ["+kubebuilder:validation:minimum=0"],
      "go-marker",
      "+kubebuilder:validation:minimum=0",
      "`@minimum`",
    ],
    [["+kubebuilder:foo"], "go-marker", "+kubebuilder:foo", ""],
    [["@minimum 0", "+listType=map"], "go-marker", "+listType=map", "`@listType`"],

    [["```", "@minimum 0"], "unfinished-fence", "```", "never closed"],

    [["@minimum 0", "@minimum 0"], "repeated-annotation", "@minimum 0", "second time"],
    [
      ["@listMapKey a", "@listMapKey b", "@listMapKey a"],
      "repeated-annotation",
      "@listMapKey a",
      "",
    ],
    [
      ["@subresource status", "@subresource name=status"],
      "repeated-annotation",
      "@subresource name=status",
      "",
    ],

    [
      ["@suppress annotation-in-txt why"],
      "unknown-suppression",
      "@suppress annotation-in-txt why",
      '"annotation-in-text"',
    ],
    [
      ["@suppress go-marker why"],
      "forbidden-suppression",
      "@suppress go-marker why",
      "cannot be silenced",
    ],
    [
      ["@suppress annotation-in-text"],
      "unreasoned-suppression",
      "@suppress annotation-in-text",
      "without a reason",
    ],
  ])("%j is %s at %j", (lines, code, at, words) => {
    const { found } = readLines(...lines);
    expect(codes(found)).toEqual([code]);
    const [finding] = found;
    expect(finding?.at).toBe(at);
    expect(`${finding?.message} ${finding?.help}`).toContain(words);
  });

  test("one comment shows all of its mistakes", () => {
    const { found, comment } = read("/** @minimum\n * @foo\n * +nullable\n * @maximum 1 */");
    expect(codes(found)).toEqual(["malformed-argument", "unknown-annotation", "go-marker"]);
    expect(comment.annotations.map(({ name }) => name)).toEqual(["maximum"]);
  });
});

describe("what looks like a mistake and is none", () => {
  test.each([
    [["Mail me@example.com, `@minimum`, user @example-corp, or {@link Foo}."]],
    [["+1 from me", "+ item", "a +optional b"]],
    [["- @minimum in a list? No: it starts with a dash."]],
    [["```", "never closed, and nothing in it"]],
    [["```inline``` code", "@minimum 0"]],
  ])("%j", (lines) => {
    const { found } = readLines(...lines);
    expect(codes(found)).toEqual(lines[0]?.startsWith("- @") ? ["annotation-in-text"] : []);
  });
});
