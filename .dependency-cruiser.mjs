// The way of the data, as docs/architecture.md draws it: who may import whom.
// Each folder may import itself, `diagnostics` and `model`; whatever else it may is listed here.
const allowed = {
  model: [],
  diagnostics: [],
  print: [],
  types: [],
  config: ["kubernetes", "print"],
  annotations: [],
  kubernetes: ["types"],
  source: ["annotations", "kubernetes", "types"],
  check: ["kubernetes"],
  emit: ["print", "kubernetes"],
  // What the CRD output does to a type is what the import has to undo.
  import: ["annotations", "kubernetes", "print", "emit"],
  compare: [],
  migrate: ["kubernetes"],
  output: [],
};

const always = ["diagnostics", "model"];

const folders = Object.entries(allowed).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only ${[folder, ...always, ...others].join(", ")}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: {
    path: "^(src|bin|scripts|test)/",
    pathNot: `^src/(${[folder, ...always, ...others].join("|")})/`,
  },
}));

/** Only these touch the file system, the process, the network or the console. */
const outside = ["cli", "output"];
const effects =
  "^(node:)?(fs|fs/promises|child_process|process|os|net|http|https|worker_threads|readline|tty)$";

export default {
  forbidden: [
    ...folders,
    {
      name: "pure-middle",
      comment: "Only src/cli and src/output touch the outside world.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${outside.join("|")})/` },
      to: { path: effects },
    },
    {
      name: "ts-morph-in-source",
      comment: "src/source is the only place that imports ts-morph or TypeScript.",
      severity: "error",
      from: { path: "^(src|bin)/", pathNot: "^src/source/" },
      to: {
        path: "(^|node_modules/)(ts-morph|typescript|@ts-morph)(/|$)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "outputs-apart",
      comment: "One output does not import another.",
      severity: "error",
      from: { path: "^src/emit/([^/]+)/" },
      to: { path: "^src/emit/[^/]+/", pathNot: "^src/emit/$1/" },
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-tests-in-source",
      severity: "error",
      from: { path: "^(src|bin)/" },
      to: { path: "^(test|scripts)/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "test/fixtures" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
