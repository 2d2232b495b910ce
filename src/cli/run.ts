import { Command, CommanderError } from "commander";
import { nearest } from "../diagnostics/nearest.js";
import type { Format } from "../diagnostics/reporters/formatters.js";
import { parseFormat } from "./arguments.js";
import type { Environment } from "./environment.js";
import { exitCodes } from "./outcome.js";
import { packageVersion } from "./package-files.js";
import type { Terminal } from "./terminal.js";
import { addExplain } from "./verbs/explain.js";
import { addGenerate } from "./verbs/generate.js";
import { addImport } from "./verbs/import.js";
import { addInit } from "./verbs/init.js";
import { addMigrate } from "./verbs/migrate.js";
import { reportMisuse } from "./verbs/misuse.js";
import { addVerify } from "./verbs/verify.js";

/** What a verb works with. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: Environment;
}

/** Adds a verb to the command; what it comes to is told to `end`. */
export type AddVerb = (program: Command, surroundings: Surroundings, end: End) => void;

export type End = (exitCode: number) => void;

const verbs: readonly AddVerb[] = [
  addGenerate,
  addVerify,
  addInit,
  addImport,
  addMigrate,
  addExplain,
];

/** Reads the arguments, runs the verb and gives the exit code. */
export async function runCommand(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  let exitCode: number = exitCodes.clean;
  const program = createProgram(surroundings.terminal);
  for (const add of verbs) {
    add(program, surroundings, (code) => {
      exitCode = code;
    });
  }
  const unknown = unknownVerb(program, argv);
  if (unknown !== undefined) return reportUsage(unknown, argv, surroundings);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end this way too.
    if (error.exitCode === 0) return exitCodes.clean;
    return reportUsage({ reason: plainReason(error.message) }, argv, surroundings);
  }
}

function createProgram(terminal: Terminal): Command {
  return new Command("gen-apis")
    .description("Makes CRDs and everything that goes with them from annotated TypeScript types.")
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [verb]", "print the help of a verb")
    .showSuggestionAfterError()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .exitOverride();
}

interface Misuse {
  readonly reason: string;
  readonly help?: string;
}

/** Without this, a misspelt verb would be an argument too many of the default one. */
function unknownVerb(program: Command, [first]: readonly string[]): Misuse | undefined {
  const known = [...program.commands.map((verb) => verb.name()), "help"];
  if (first === undefined || first.startsWith("-") || known.includes(first)) return undefined;
  const near = nearest(first, known);
  return {
    reason: `there is no verb "${first}"`,
    help: near === undefined ? `The verbs are ${known.join(", ")}.` : `write "${near}"`,
  };
}

/** The library's message as a part of ours: no prefix, no full stop, one line. */
function plainReason(message: string): string {
  return message
    .replace(/^error: /, "")
    .replaceAll("\n", " ")
    .replace(/\.$/, "");
}

function reportUsage(
  { reason, help }: Misuse,
  argv: readonly string[],
  surroundings: Surroundings,
): number {
  const finding = {
    code: "wrong-usage" as const,
    position: undefined,
    arguments: { reason },
    ...(help !== undefined && { help }),
  };
  return reportMisuse(finding, wantedFormat(argv), surroundings);
}

/** A program that asked for a format gets it for its own mistakes too. */
function wantedFormat(argv: readonly string[]): Format {
  const at = argv.indexOf("--format");
  const assigned = argv.find((argument) => argument.startsWith("--format="));
  const value = at < 0 ? assigned?.slice("--format=".length) : argv[at + 1];
  return parseFormat(value ?? "") ?? "pretty";
}
