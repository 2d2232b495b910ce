import { readFileSync } from "node:fs";
import { annotationFacts } from "../../src/annotations/explain.js";
import { defaultingAnnotations } from "../../src/annotations/table/defaulting.js";
import { isAnnotationName } from "../../src/annotations/table.js";
import { defaultingEntries } from "../../src/diagnostics/catalog/defaulting.js";
import { panics } from "../defaulting-truth/panics.js";
import { code, fence, page, table } from "./page.js";

/** The text of `docs/defaulting.md`. */
export function defaultingPage(): string {
  return page("src/annotations/table/defaulting.ts and apis/kubeflow.org/v1", [
    "# Defaults beyond the schema",
    introduction,
    fence("ts", call),
    "## Rules",
    rulesIntroduction,
    overview(),
    ...Object.keys(defaultingAnnotations).flatMap(exampleOf),
    "## Paths",
    paths,
    table(["Step", "Leads to"], steps),
    pathsEnd,
    "## What counts as a value",
    values,
    "## The order",
    order,
    "## Functions of your own",
    functions,
    "## The rules of the Training Operator",
    trainingOperator,
    table(
      ["Rule", "Kinds", "Written as"],
      operatorRules.map(({ words, kinds, like }) => [words, kinds, lines(like)]),
    ),
    "That a job does not wait unless it says so, `spec.runPolicy.suspend`, is a default of the schema. All that PyTorchJob and MPIJob say:",
    fence("ts", `${comment("pytorchjob")}\n\n${comment("mpijob")}`),
    "## Where the functions in Go break down",
    panicsIntroduction,
    table(
      ["A job with", "Kinds", "Why"],
      panics.map(({ words, kinds, cause }) => [words, kinds.join(", "), cause]),
    ),
    panicsEnd,
    "## Mistakes",
    "Rules are checked against the types. Each of these has its cause and fix in [diagnostics.md](diagnostics.md):",
    Object.entries(defaultingEntries)
      .map(([name, { title }]) => `- [\`${name}\`](diagnostics.md#${name}): ${title}.`)
      .join("\n"),
    "## How it is known",
    known,
  ]);
}

const introduction = `\`outputs.defaults\` makes three functions for each kind. All change the object in place and return it:

- \`applySchemaDefaults…\` does what the API server does by the schema; [schema-defaults.md](schema-defaults.md) describes it.
- \`applyDefaultingRules…\` does what the rules on this page say, which a schema cannot.
- \`setDefaults…\` does everything: schema, rules, and the schema again for what the rules have made.

Rules act in memory only, where a controller calls the function. They do not change the CRD, and users do not see in the stored object what they have set. What a schema can say is better said with \`@default\`.`;

const call = `import { setDefaultsPyTorchJob } from "./generated/typescript/kubeflow.org/v1/defaults.js";

setDefaultsPyTorchJob(job); // changes the job, and returns it`;

const rulesIntroduction =
  "A rule is an annotation at a kind, or at a type below it. A rule of a type holds wherever the type is used. A rule of an outer type takes the place of one that an inner type has for the same field, so that kinds can share a type and differ in its defaults. `extends` and `&` bring the rules of a base along.";

const paths =
  "Paths start at the annotated type. A list of paths is written in brackets, where a path that has brackets of its own needs quotes.";

const steps: readonly (readonly string[])[] = [
  ["`.name`", "a property of an object, or the entry of a map under this key"],
  ["`['a name']`", "the same, for names with dots, blanks and brackets"],
  ["`[*]`", "each item of a list, or each value of a map"],
  ["`[name=main]`", "the first item of a list whose property `name` is `main`"],
  ["`[name=main or first]`", "the same; the first item of the list where no item fits"],
];

const pathsEnd =
  "In conditions and in `from`, `[*]` stands for the very item or entry that the rule's field is in, so it may stand only where the path of the field has it.";

const values =
  "A field has no value if it is absent, `undefined`, or `null` where its type does not allow `null`. An empty text, `0` and `false` are values, unless the rule says `replaceZero=true`. Values are made anew each time, and copies share nothing with what they are copied from; `null` is not copied.";

const order = `Rules are applied in the order in which they are written, those of the kind before those of the types below it, with three exceptions:

1. A rule waits for all rules that set what it reads: the fields in \`from\` and in conditions, the keys and items on its way, and the objects that it needs and another rule makes. Rules that wait for each other are a mistake. Two fields may be copies of each other.
2. A rule for one entry of a map, or one item of a list, comes before a rule for all of them.
3. Functions come first or last.

So no rule sees in a second run what it did not see in the first one, and each of the three functions, applied twice, changes nothing more.`;

const functions = `\`@defaultFunction\` is for what no rule can say. It names a function in a file of the same folder:

\`\`\`ts
/** Takes the queue from the name of the training. */
export function setQueueName(training: Training): void {
  training.spec.queue ??= training.metadata?.name?.split("-")[0];
}
\`\`\`

The generated file imports it from there. It runs before all other rules or behind them. What it reads and sets is not known, so nothing waits for it, and it is up to the function to change nothing more when it is called twice.`;

const trainingOperator =
  "The Training Operator sets these defaults in Go when it reads a job. In `apis/kubeflow.org/v1` they are rules, and none of them is a function:";

interface OperatorRule {
  readonly words: string;
  readonly kinds: string;
  /** Which annotations of which file show it. */
  readonly like: { readonly file: string; readonly holds: RegExp };
}

const operatorRules: readonly OperatorRule[] = [
  {
    words: "Pods stay when the job has finished",
    kinds: "all but MPIJob",
    like: { file: "pytorchjob", holds: /cleanPodPolicy/ },
  },
  {
    words: "The same, if neither of two fields says otherwise",
    kinds: "MPIJob",
    like: { file: "mpijob", holds: /cleanPodPolicy/ },
  },
  {
    words: "An empty success policy",
    kinds: "TFJob",
    like: { file: "tfjob", holds: /successPolicy/ },
  },
  {
    words: "One replica of each role",
    kinds: "all but MPIJob",
    like: { file: "pytorchjob", holds: /\[\*\]\.replicas/ },
  },
  {
    words: "One launcher, no workers",
    kinds: "MPIJob",
    like: { file: "mpijob", holds: /\.replicas value/ },
  },
  {
    words: "A restart policy that differs from kind to kind",
    kinds: "all",
    like: { file: "tfjob", holds: /restartPolicy/ },
  },
  {
    words: "The spelling of roles",
    kinds: "all but MPIJob",
    like: { file: "tfjob", holds: /canonicalKeys/ },
  },
  {
    words: "A port of the container by which the pods of the job meet",
    kinds: "all but MPIJob",
    like: { file: "pytorchjob", holds: /defaultItem/ },
  },
  {
    words: "Each bound of an elastic job is the other one, or the number of workers",
    kinds: "PaddleJob, PyTorchJob",
    like: { file: "pytorchjob", holds: /elasticPolicy\.m/ },
  },
  {
    words: "The number of processes a node, unless the elastic policy says it",
    kinds: "PyTorchJob",
    like: { file: "pytorchjob", holds: /nprocPerNode/ },
  },
];

const panicsIntroduction =
  "The rules do what the functions in Go do, but for jobs with which those break down. Here the rules do what they can, and leave the rest as it is:";

const panicsEnd =
  "Of several wrong spellings of one role (`worker` and `WORKER`), Go renames any one, and another one each time it is called. The rules rename all of them, and the last one stays. In both, a wrong spelling takes the place of the right one.";

const known = `\`npm run test:defaulting\` builds a Go program with the functions of the module \`github.com/kubeflow/training-operator\`, makes 20,000 random jobs of the six kinds, and compares what \`Scheme.Default\` makes of each with what \`applyDefaultingRules…\` makes of it. Both are written by Go, which adds what its types do not leave out, such as \`status: {}\`. \`GEN_APIS_DEFAULTING_JOBS\` sets the number, and \`GEN_APIS_DEFAULTING_SEED\` repeats a run, whose seed is in its name.

That the functions change nothing more when they are applied twice, and that no two objects share anything, is tested with random objects by \`npm test\`.`;

function overview(): string {
  return table(
    ["Annotation", "Fields"],
    Object.keys(defaultingAnnotations)
      .filter(isAnnotationName)
      .map(annotationFacts)
      .map(({ name, fields }) => [
        `[\`@${name}\`](annotations.md#${name.toLowerCase()})`,
        fields.map((field) => code(field.isRequired ? field.name : `${field.name}?`)).join(", "),
      ]),
  );
}

function exampleOf(name: string): readonly string[] {
  if (!isAnnotationName(name)) return [];
  const { meaning, example } = annotationFacts(name);
  return [meaning, fence("ts", commented(example.split("\n")))];
}

function commented(given: readonly string[]): string {
  return ["/**", ...given.map((line) => ` * ${line}`), " */"].join("\n");
}

/** The annotations of a kind of the example that are rules, with the lines on which they go on. */
function annotationsOf(file: string): readonly string[] {
  const path = new URL(`../../apis/kubeflow.org/v1/${file}.ts`, import.meta.url);
  const text = readFileSync(path, "utf8");
  const names = Object.keys(defaultingAnnotations).join("|");
  const found = text.matchAll(new RegExp(`^ \\* @(?:${names}) .*(?:\\n \\* {2,}.*)*`, "gm"));
  return [...found].map(([annotation]) => annotation.replaceAll(/^ \* /gm, ""));
}

function comment(file: string): string {
  return commented(annotationsOf(file).flatMap((annotation) => annotation.split("\n")));
}

function lines({ file, holds }: OperatorRule["like"]): string {
  return annotationsOf(file)
    .filter((annotation) => holds.test(annotation))
    .map((annotation) => code(annotation.replaceAll(/\s+/g, " ")))
    .join("<br>");
}
