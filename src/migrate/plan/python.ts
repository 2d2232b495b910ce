import { inRepository } from "../paths.js";
import type { Project } from "../project.js";
import type { Call } from "../recognise.js";
import { isKnown } from "../text.js";
import type { Gap, PlannedPython, Setting } from "./plan.js";

type ToGap = (gap: Gap) => void;

/** The Python packages that calls of openapi-generator make; each name once. */
export function pythonOf(
  project: Project,
  calls: readonly Call[],
  gap: ToGap,
): readonly PlannedPython[] {
  const found = new Map<string, PlannedPython>();
  for (const call of calls) {
    const planned =
      call.tool.name === "openapi-generator" ? packageOf(project, call, gap) : undefined;
    if (planned !== undefined && !found.has(planned.package.value)) {
      found.set(planned.package.value, planned);
    }
  }
  return [...found.values()];
}

function packageOf(project: Project, call: Call, gap: ToGap): PlannedPython | undefined {
  const { command } = call;
  if (settingOf(call, "--generator-name")?.value.startsWith("python") !== true) return undefined;
  const settings = settingsOf(project, call);
  const name = settingOf(call, "--package-name") ?? settings.get("packageName");
  const output = settingOf(call, "--output");
  const folder = output && inRepository(command.directory, output.value);
  if (
    name === undefined ||
    !isPackage(name.value) ||
    output === undefined ||
    folder === undefined
  ) {
    gap({
      position: command.position,
      reason:
        "the name of the Python package or its folder is not known; add outputs.python when the package is wanted",
    });
    return undefined;
  }
  const version = settings.get("packageVersion");
  const distribution = settings.get("projectName");
  return {
    directory: {
      value: `${folder}-gen-apis`,
      positions: output.positions,
      note: "beside the old package, whose users have to change first",
    },
    package: name,
    ...(distribution && /^[A-Za-z0-9][\w.-]*$/.test(distribution.value) && { distribution }),
    ...(version && /^\d+(?:\.\d+)*$/.test(version.value) && { version }),
  };
}

function isPackage(name: string): boolean {
  return /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/.test(name);
}

function settingOf({ uses }: Call, flag: string): Setting<string> | undefined {
  const use = uses.find(({ name }) => name === flag);
  if (use?.value === undefined || !isKnown(use.value)) return undefined;
  return { value: use.value, positions: [use.position] };
}

/** What `--config` and `--additional-properties` set; the latter win. */
function settingsOf(project: Project, call: Call): ReadonlyMap<string, Setting<string>> {
  const found = new Map<string, Setting<string>>();
  const file = settingOf(call, "--config");
  const path = file && inRepository(call.command.directory, file.value);
  for (const [name, value] of path === undefined ? [] : jsonTexts(project.read(path) ?? "")) {
    found.set(name, { value, positions: [{ file: path ?? "", start: 0, end: 0 }] });
  }
  for (const { name, value = "", position } of call.uses) {
    if (name !== "--additional-properties" || !isKnown(value)) continue;
    for (const part of value.split(",")) {
      const [key = "", text = ""] = part.split(/=(.*)/s);
      found.set(key, { value: text, positions: [position] });
    }
  }
  return found;
}

/** The texts at the top of a JSON document; none if it is none. */
function jsonTexts(text: string): readonly (readonly [string, string])[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).filter((entry): entry is [string, string] => {
      return typeof entry[1] === "string";
    });
  } catch {
    return [];
  }
}
