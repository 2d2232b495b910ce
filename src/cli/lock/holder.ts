import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import process from "node:process";
import { systemCode } from "../../output/disk.js";

/** Who holds a lock. A process number alone is given out again, and means another process in a container. */
export interface Holder {
  readonly pid: number;
  /** When the process began, in the system's own unit; undefined where the system does not tell. */
  readonly start: string | undefined;
  /** The machine, and the container where there is one. */
  readonly host: string;
}

/** A holder on another machine cannot be asked; it is taken for dead when its lock is this old, in milliseconds. */
const foreignLifetime = 60_000;

export function thisProcess(): Holder {
  return { pid: process.pid, start: startOf(process.pid), host: thisHost() };
}

/** `age`: how long ago the lock was taken, in milliseconds. */
export function isAlive(holder: Holder, age: number): boolean {
  if (holder.host !== thisHost()) return age < foreignLifetime;
  return isRunning(holder.pid) && startOf(holder.pid) === holder.start;
}

/** The holder that `text` tells of; undefined if the lock was released or the text is incomplete. */
export function parseHolder(text: string): Holder | undefined {
  const [pid, start, host] = text.split("\n");
  if (!pid || start === undefined || !host || !/^\d+$/.test(pid)) return undefined;
  return { pid: Number(pid), start: start === "" ? undefined : start, host };
}

export function printHolder({ pid, start, host }: Holder): string {
  return `${pid}\n${start ?? ""}\n${host}\n`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it runs.
    return systemCode(error) === "EPERM";
  }
}

/**
 * The 22nd field of `/proc/<pid>/stat`; the second one holds the program's name in parentheses, which
 * may itself contain spaces and parentheses. A zombie, which its parent has not asked after yet, is dead.
 *
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function startOf(pid: number): string | undefined {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields?.[0] === "Z" ? undefined : fields?.[19];
}

function thisHost(): string {
  const namespace = tryRead(() => readlinkSync("/proc/self/ns/pid"));
  return `${hostname()} ${namespace ?? ""}`.trim();
}

function tryRead(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
