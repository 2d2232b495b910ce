import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a server says of itself once it answers. */
interface Announcement {
  /** `https://127.0.0.1:PORT` */
  readonly url: string;
  /** The path of a file for kubectl and the client libraries; removed when the server stops. */
  readonly kubeconfig: string;
  /** The temporary folder with the server's data. */
  readonly directory: string;
}

/** A running server. */
export interface ServerProcess extends Announcement {
  /** Ends the server, waits for its end, and leaves no file behind. May be called twice. */
  stop(): Promise<void>;
  /** Kills the server as a crash would, and waits for its end. Its directory stays. */
  kill(): Promise<void>;
}

const stopLimit = 10_000;

/**
 * Starts the program and waits until it answers.
 *
 * The program ends when its standard input does, so that it cannot outlive this process, however
 * that one ends.
 *
 * @param binary what buildApiServer returned
 * @param killed a server that was killed: this one goes on with its objects, at its address
 * @throws Error with the program's own messages when it ends before it answers
 */
export async function startProcess(binary: string, killed?: Announcement): Promise<ServerProcess> {
  const child = spawn(binary, killed === undefined ? [] : continuing(killed), {
    stdio: ["pipe", "pipe", "pipe"],
  });
  let messages = "";
  child.stderr.on("data", (chunk: Buffer) => {
    messages = (messages + chunk.toString()).slice(-10_000);
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
  });
  const line = await firstLine(child, () => messages);
  // The line is made by our own Go program, from the struct of the same name.
  const announcement = JSON.parse(line) as Announcement;
  return {
    ...announcement,
    stop: () => stop(child, ended, announcement.directory),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function continuing({ directory, url }: Announcement): string[] {
  return ["-directory", directory, "-address", new URL(url).host];
}

function firstLine(child: ChildProcess, messages: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) {
      reject(new Error("the API server has no standard output"));
      return;
    }
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", reject);
    child.once("close", (code) =>
      reject(new Error(`the API server ended with ${code} before it answered:\n${messages()}`)),
    );
  });
}

async function stop(child: ChildProcess, ended: Promise<void>, directory: string): Promise<void> {
  child.stdin?.end();
  const timer = setTimeout(() => child.kill("SIGKILL"), stopLimit);
  await ended;
  clearTimeout(timer);
  rmSync(directory, { recursive: true, force: true });
}
