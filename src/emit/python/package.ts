import type { EmitContext, OutputFile } from "../emitter.js";
import type { Library } from "./library.js";
import type { PythonOptions } from "./options.js";

/** The code that is the same in every package. */
const runtime = [
  "__init__.py",
  "api.py",
  "client.py",
  "connection.py",
  "errors.py",
  "model.py",
  "options.py",
  "watch.py",
];

/** What every package consists of beside the modules of its types. */
export function packageFiles(
  library: Library,
  modules: readonly OutputFile[],
  options: PythonOptions,
  { preamble, template }: EmitContext,
): readonly OutputFile[] {
  const { folder } = options;
  const copied = (name: string): OutputFile => ({
    path: `${folder}/${name}`,
    text: withPreamble(preamble, template(`python/${name}`)),
  });
  const needsRegexes = modules.some(({ text }) => text.includes(" ..regex import "));
  const folders = new Set(library.modules.map(({ path: [first] }) => first));
  return [
    {
      path: "pyproject.toml",
      text: withPreamble(preamble, filled(template("python/pyproject.toml"), options)),
    },
    { path: `${folder}/py.typed`, text: preamble },
    ...runtime.map(copied),
    ...(needsRegexes ? [copied("regex.py")] : []),
    ...[...folders]
      .sort()
      .map((name) => ({ path: `${folder}/${name}/__init__.py`, text: preamble })),
  ];
}

function withPreamble(preamble: string, text: string): string {
  return preamble === "" ? text : `${preamble}\n${text}`;
}

function filled(text: string, { folder, distribution, version }: PythonOptions): string {
  const [root = ""] = folder.split("/");
  const values: Readonly<Record<string, string>> = { distribution, version, root };
  return text.replace(/\$(\w+)\$/g, (_, name: string) => values[name] ?? "");
}
