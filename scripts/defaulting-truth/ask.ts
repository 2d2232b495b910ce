import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What is asked about a job. */
export interface Question {
  readonly job: unknown;
  /** Whether defaults are set; without them, Go only reads and writes the job. */
  readonly default: boolean;
}

/** What the Go functions make of a job. */
export type Answer =
  | { readonly job: unknown }
  /** Why Go cannot read the job. */
  | { readonly refused: string }
  /** What the defaulting function said when it broke down. */
  | { readonly panic: string };

/**
 * Asks the program that {@link buildTruth} made.
 *
 * @returns an answer for each question, in their order
 * @throws Error when the program fails
 */
export async function askTruth(
  program: string,
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  child.stdin.end(questions.map((question) => `${JSON.stringify(question)}\n`).join(""));
  const answers: Answer[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    // The program writes nothing else.
    answers.push(JSON.parse(line) as Answer);
  }
  const code = await ended;
  if (code !== 0 || answers.length !== questions.length) {
    throw new Error(`the program ended with ${code} after ${answers.length} answers`);
  }
  return answers;
}
