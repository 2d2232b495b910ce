import { type AnnotationFacts, annotationFacts } from "../../src/annotations/explain.js";
import { defaultingAnnotations } from "../../src/annotations/table/defaulting.js";
import { type AnnotationName, annotationNames, entryFor } from "../../src/annotations/table.js";
import { code, fence, page, table } from "./page.js";

/** The text of `docs/annotations.md`. */
export function annotationsPage(): string {
  const own = annotationNames.filter((name) => entryFor(name).ofItems === undefined);
  return page("src/annotations/table.ts", [
    "# Annotations",
    introduction,
    ...sections.flatMap(({ title, holds }) => {
      const names = own.filter(holds);
      return [`## ${title}`, overview(names), ...names.flatMap(describe)];
    }),
  ]);
}

const introduction = [
  "Annotations are tags in doc comments. They say what a TypeScript type cannot: bounds, defaults, list types, printer columns. A tag is the first thing on its line; text above the first tag is the description. Everything that is no tag of this page is refused, with the nearest name if there is one.",
  "Of the argument forms, *text* is the rest of the line as it stands, or one JSON string. A *value* is written in YAML's flow style and may span lines: `5`, `true`, `[a, b]`, `{cpu: 500m}`. *Fields* are `name=value` pairs; a value with blanks stands in quotes.",
  "An annotation with a variant `@items:…` can be said of a list's items, where the items' type has no doc comment of its own. The same page is in the command: `gen-apis explain @minimum`.",
].join("\n\n");

function isRule(name: AnnotationName): boolean {
  return Object.hasOwn(defaultingAnnotations, name);
}

interface Section {
  readonly title: string;
  readonly holds: (name: AnnotationName) => boolean;
}

const isAt = (name: AnnotationName, place: "kind" | "type") =>
  entryFor(name).places.includes(place);

const sections: readonly Section[] = [
  { title: "Of a kind", holds: (name) => isAt(name, "kind") && !isAt(name, "type") },
  { title: "Of types and properties", holds: (name) => !isAt(name, "kind") },
  { title: "Of defaults in memory", holds: isRule },
  {
    title: "For readers of the source",
    holds: (name) => isAt(name, "kind") && isAt(name, "type") && !isRule(name),
  },
];

function overview(names: readonly AnnotationName[]): string {
  return table(
    ["Annotation", "Stands at", "Argument", "In the CRD"],
    names.map(annotationFacts).map(({ name, where, argument, sets }) => {
      const link = `[\`@${name}\`](#${name.toLowerCase()})`;
      return [link, where, argument, sets === undefined ? "" : code(sets)];
    }),
  );
}

function describe(name: AnnotationName): readonly string[] {
  const facts = annotationFacts(name);
  return [
    `### ${name}`,
    facts.meaning,
    ...(facts.fields.length === 0 ? [] : [fieldTable(facts)]),
    fence("ts", docComment(facts.example)),
    list(facts),
  ];
}

function fieldTable({ fields }: AnnotationFacts): string {
  return table(
    ["Field", "Value", "Meaning"],
    fields.map(({ name, type, isRequired, isPositional, meaning }) => {
      const notes = [
        ...(isRequired ? ["required"] : []),
        ...(isPositional ? [`may stand first without \`${name}=\``] : []),
      ];
      return [code(name), [type, ...notes].join(", "), meaning];
    }),
  );
}

function docComment(example: string): string {
  return ["/**", ...example.split("\n").map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

function list({ where, argument, isRepeatable, sets, markers, ofItems }: AnnotationFacts): string {
  return [
    `- Stands at ${where}${isRepeatable ? ", more than once if need be" : ""}.`,
    `- Argument: ${argument}.`,
    ...(sets === undefined ? [] : [`- In the CRD: ${code(sets)}.`]),
    ...(markers.length === 0 ? [] : [`- In controller-gen: ${markers.map(code).join(", ")}.`]),
    ...(ofItems === undefined ? [] : [`- For the items of a list: ${code(`@${ofItems}`)}.`]),
  ].join("\n");
}
