import type { Position } from "../model/position.js";
import { parseFlags, parseMarkers, type Use } from "./arguments.js";
import { outsideOf } from "./mounts.js";
import { dirname } from "./paths.js";
import type { Argument, RunCommand } from "./shell/command.js";
import { isKnown, lastPart, repository, shown, temporary } from "./text.js";
import { swaggerProgram } from "./tools/swagger-program.js";
import { toolNamed } from "./tools/table.js";
import type { Tool } from "./tools/tool.js";

/** A call of a tool of the old way. */
export interface Call {
  readonly tool: Tool;
  /** The version that the call itself names, as `go run package@v1.2.3` and an image's tag do. */
  readonly version?: string;
  readonly uses: readonly Use[];
  readonly command: RunCommand;
  /** The variable whose name alone tells which tool is called, as the script writes it. */
  readonly namedBy?: string;
}

/** Something in a script that has to do with generation. */
export type Step =
  | { readonly kind: "call"; readonly call: Call }
  /** A tool is installed, built or downloaded. */
  | {
      readonly kind: "install";
      readonly tool: Tool;
      readonly version?: string;
      readonly position: Position;
    }
  /** Generated files are compared with the tree. */
  | { readonly kind: "check"; readonly position: Position }
  /** Something that only the way of the old generators makes necessary. */
  | { readonly kind: "support"; readonly position: Position; readonly why: string }
  /** A program that nobody can know is called as generators are. */
  | { readonly kind: "doubt"; readonly position: Position; readonly reason: string };

/** What a command has to do with generation; undefined if nothing. */
export function recognise(command: RunCommand): Step | undefined {
  const words = withoutWrapper(command.words);
  const [program, ...rest] = words;
  if (program === undefined) return undefined;
  const name = lastPart(program.text);
  switch (name) {
    case "go":
      return goStep(rest, command);
    case "java":
      return javaStep(rest, command);
    case "docker":
    case "podman":
    case "nerdctl":
      return containerStep(rest, command);
    case "npx":
    case "pnpx":
    case "bunx":
      return npxStep(rest, command);
    case "wget":
    case "curl":
      return downloadStep(rest, command);
    case "git":
      return gitStep(rest, command);
    case "diff":
      return { kind: "check", position: command.position };
    default:
      return (
        toolStep(name, rest, command) ??
        supportStep(name, rest, command) ??
        namedByVariable(program, rest, command) ??
        doubtful(program, rest, command)
      );
  }
}

/** `env A=b`, `sudo`, `time`, `exec` and `bash` with a script from elsewhere. */
function withoutWrapper(words: readonly Argument[]): readonly Argument[] {
  const [first, ...rest] = words;
  if (first === undefined) return words;
  if (!/^(?:env|sudo|time|exec|nohup|command|bash|sh)$/.test(lastPart(first.text))) return words;
  // `command -v` only asks where a program is.
  if (first.text === "command" && /^-[vV]$/.test(rest[0]?.text ?? "")) return words;
  const at = rest.findIndex(({ text }) => !/^(?:-|[A-Za-z_]\w*=)/.test(text));
  return at < 0 ? words : withoutWrapper(rest.slice(at));
}

function toolStep(name: string, rest: readonly Argument[], command: RunCommand): Step | undefined {
  const tool = isKnown(name) ? toolNamed(name) : undefined;
  return tool === undefined ? undefined : callOf(tool, rest, command);
}

function callOf(
  tool: Tool,
  rest: readonly Argument[],
  command: RunCommand,
  version?: string,
): Step {
  const uses = tool.syntax === "markers" ? parseMarkers(tool, rest) : parseFlags(tool, rest);
  return {
    kind: "call",
    call: { tool, uses, command, ...(version !== undefined && { version }) },
  };
}

function goStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  const [verb, ...rest] = words;
  const at = rest.findIndex(
    ({ text }, index) => !text.startsWith("-") && !takesValue(rest[index - 1]),
  );
  const target = rest[at];
  if (verb === undefined || target === undefined) return undefined;
  const [path = "", version] = target.text.split("@");
  const tool = toolNamed(nameOfPackage(path));
  switch (verb.text) {
    case "run":
    case "tool":
      if (tool !== undefined) return callOf(tool, rest.slice(at + 1), command, version);
      return ownProgram(path, rest.slice(at + 1), command);
    case "install":
    case "get":
    case "build":
      return (
        tool && { kind: "install", tool, position: command.position, ...(version && { version }) }
      );
    default:
      return undefined;
  }
}

/** A package is named by its folder, also where `main.go` or another file in it is. */
function nameOfPackage(path: string): string {
  const file = lastPart(path);
  if (!file.endsWith(".go")) return file;
  const name = file.slice(0, -".go".length);
  return name === "main" ? lastPart(dirname(path)) : name;
}

/** `-o openapi-gen`, `-modfile tools/go.mod`: the next word is no package. */
function takesValue(word: Argument | undefined): boolean {
  return (
    word !== undefined && /^-{1,2}(?:o|C|mod|modfile|tags|ldflags|gcflags|exec|p)$/.test(word.text)
  );
}

/** A program of the repository that prints an OpenAPI document. */
function ownProgram(
  path: string,
  rest: readonly Argument[],
  command: RunCommand,
): Step | undefined {
  const isDocument = /(?:swagger|openapi)[^/]*\.json$|openapi-spec\//i.test(command.output ?? "");
  const isOwn = path.startsWith(".") || path.startsWith(repository) || path.endsWith(".go");
  return isDocument && isOwn ? callOf(swaggerProgram, rest, command) : undefined;
}

function javaStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  const at = words.findIndex(({ text }) => text === "-jar");
  const jar = words[at + 1];
  if (at < 0 || jar === undefined) return undefined;
  return toolStep(lastPart(jar.text), words.slice(at + 2), command);
}

function containerStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  const at = words.findIndex(({ text }) =>
    /(?:^|\/)(?:openapi-generator-cli|controller-gen)(?::|$)/.test(text),
  );
  const image = words[at];
  if (image === undefined) return undefined;
  const [name = "", tag] = lastPart(image.text).split(":");
  const tool = toolNamed(name);
  if (tool === undefined) return undefined;
  if (words[0]?.text === "pull") {
    return { kind: "install", tool, position: command.position, ...(tag && { version: tag }) };
  }
  const rest = outsideOf(words.slice(0, at), words.slice(at + 1), command.directory);
  return callOf(tool, rest, command, tag);
}

function npxStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  const at = words.findIndex(({ text }) => !text.startsWith("-"));
  const [name = "", version] = lastPart(words[at]?.text ?? "").split("@");
  const tool = toolNamed(name);
  return tool && callOf(tool, words.slice(at + 1), command, version);
}

function downloadStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  for (const { text } of words.filter((word) => word.text.includes("://"))) {
    const tool = toolNamed(lastPart(text));
    if (tool !== undefined) {
      const version = /(\d+\.\d+\.\d+)/.exec(text)?.[1];
      return { kind: "install", tool, position: command.position, ...(version && { version }) };
    }
  }
  return undefined;
}

function gitStep(words: readonly Argument[], command: RunCommand): Step | undefined {
  const [verb, ...rest] = words.map(({ text }) => text);
  const isDiff = verb === "diff" && rest.some((word) => /^--(?:exit-code|quiet)$/.test(word));
  const isStatus = verb === "status" && rest.some((word) => word.startsWith("--porcelain"));
  return isDiff || isStatus ? { kind: "check", position: command.position } : undefined;
}

/** What surrounds the generators of the first generation: a tree elsewhere, and the way back. */
function supportStep(
  name: string,
  rest: readonly Argument[],
  command: RunCommand,
): Step | undefined {
  const texts = rest.map(({ text }) => text);
  const { position } = command;
  if (/^(?:cp|mv|rsync)$/.test(name) && texts.some((text) => text.startsWith(`${temporary}/`))) {
    return {
      kind: "support",
      position,
      why: "gen-apis writes each file where it belongs, so nothing is copied back",
    };
  }
  if (name === "chmod" && texts.some((text) => toolNamed(lastPart(text)) !== undefined)) {
    return { kind: "support", position, why: "no script of a downloaded module is run" };
  }
  if (
    name === "ln" &&
    texts.some((text) => /(?:^|\/)(?:sigs\.k8s\.io|k8s\.io|github\.com)/.test(text))
  ) {
    return { kind: "support", position, why: "no folder has to look like an import path" };
  }
  return undefined;
}

/** Nobody knows what `$(CONTROLLER_GEN)` holds where nothing sets it, but scripts agree on such names. */
function namedByVariable(
  program: Argument,
  rest: readonly Argument[],
  command: RunCommand,
): Step | undefined {
  if (isKnown(program.text)) return undefined;
  const namedBy = shown(program.text);
  const variable = /^\$[({]?([A-Za-z][\w-]*?)[)}]?$/.exec(namedBy)?.[1] ?? "";
  const name = variable.toLowerCase().replaceAll("_", "-");
  const tool = toolNamed(name) ?? toolNamed(name.replace(/-(?:bin|cmd|path|tool)$/, ""));
  if (tool === undefined) return undefined;
  const step = callOf(tool, rest, command);
  return step.kind === "call" ? { ...step, call: { ...step.call, namedBy } } : step;
}

const generatorArguments =
  /^(?:--input-dirs|--output-base|--output-package|--go-header-file|--boilerplate|--output-pkg|paths=|crd(?::|$)|output:)/;

function doubtful(
  program: Argument,
  rest: readonly Argument[],
  { position }: RunCommand,
): Step | undefined {
  if (isKnown(lastPart(program.text))) return undefined;
  if (!rest.some(({ text }) => generatorArguments.test(text))) return undefined;
  const reason = `"${shown(program.text)}" is called as a generator is, and which program that is cannot be known`;
  return { kind: "doubt", position, reason };
}
