import { dirname, inRepository, resolvePath } from "../paths.js";
import { goModules, goPath, isKnown, lastPart, repository, temporary } from "../text.js";
import type { Frame } from "./frame.js";

/**
 * What a program prints whose answer can be known without running it; undefined for all others. Only
 * programs that scripts use to find their way are here.
 */
export function answer(words: readonly string[], frame: Frame): string | undefined {
  const [program = "", ...rest] = words;
  return answers[lastPart(program)]?.(rest, frame);
}

type Answer = (words: readonly string[], frame: Frame) => string | undefined;

const answers: Readonly<Record<string, Answer>> = {
  echo: ([first, ...rest]) =>
    first === "-n" || first === "-e" ? rest.join(" ") : [first ?? "", ...rest].join(" "),
  printf: (words) => formatted(words),
  pwd: (_, { state }) => state.directory,
  dirname: (words) => {
    const path = words.find((word) => !word.startsWith("-"));
    return path === undefined ? undefined : dirname(path);
  },
  basename: ([path = "", suffix = ""]) => {
    const name = lastPart(path.replace(/\/+$/, ""));
    return suffix !== "" && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
  },
  realpath: (words, { state }) => absolute(words, state.directory),
  readlink: (words, { state }) =>
    words[0] === "-f" ? absolute(words.slice(1), state.directory) : undefined,
  mktemp: (words) => {
    const template = words.find((word) => !word.startsWith("-")) ?? "folder";
    return words.some((word) => word.startsWith("-d")) || words.includes("--directory")
      ? `${temporary}/${lastPart(template)}`
      : undefined;
  },
  git: (words) => (words.join(" ") === "rev-parse --show-toplevel" ? repository : undefined),
  which: ([name]) => name,
  command: ([option, name]) => (option === "-v" ? name : undefined),
  cat: (words, { shell, state }) => {
    const path = words.length === 1 ? inRepository(state.directory, words[0] ?? "") : undefined;
    return path === undefined ? undefined : shell.project.read(path)?.slice(0, 4_096);
  },
  go: (words, { shell }) => goAnswer(words, (path) => shell.project.read(path)),
};

function absolute(words: readonly string[], directory: string): string | undefined {
  const path = words.find((word) => !word.startsWith("-"));
  return path === undefined ? undefined : resolvePath(directory, path);
}

/** `printf '%s\n' a b`, and formats without any directive. */
function formatted([format = "", ...values]: readonly string[]): string | undefined {
  const plain = format.replaceAll("\\n", "\n");
  if (!plain.includes("%")) return plain;
  if (/^%s\s*$/.test(plain))
    return values.map((value) => plain.replace("%s", () => value)).join("");
  return undefined;
}

function goAnswer(
  words: readonly string[],
  read: (path: string) => string | undefined,
): string | undefined {
  if (words[0] === "env") return words[1] === "GOPATH" ? goPath : undefined;
  if (words[0] !== "list" || !words.includes("-m")) return undefined;
  const format = valueAfter(words, "-f");
  const modules = words.slice(1).filter((word) => !word.startsWith("-") && word !== format);
  const [module] = modules;
  if (module === undefined) {
    const own = /^module\s+(\S+)/m.exec(read("go.mod") ?? "")?.[1];
    return format === undefined || format === "{{.Path}}"
      ? own
      : format === "{{.Dir}}"
        ? repository
        : undefined;
  }
  if (modules.length > 1 || !isKnown(module)) return undefined;
  return format === "{{.Dir}}" ? `${goModules}/${module}` : undefined;
}

function valueAfter(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  if (at >= 0) return words[at + 1];
  return words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
}
