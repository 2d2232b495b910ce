import { catalog, entryOf, isCode } from "../diagnostics/catalog.js";
import type { Report } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import { allowedSeverities } from "../diagnostics/severity.js";
import { listOf } from "./lists.js";
import { groupProblem, versionProblem } from "./names.js";
import { outputsOf } from "./outputs.js";
import { leavesFolder, normalPath } from "./paths.js";
import { packageProblem } from "./python-package.js";
import type { LoadedConfig } from "./read.js";
import type { Path } from "./yaml-positions.js";

/** Reports what no schema can express and no other file is needed for; whether all is well. */
export function checkRules(loaded: LoadedConfig, report: Report): boolean {
  let clean = true;
  const reportOne: Report = (finding) => {
    clean = false;
    report(finding);
  };
  checkNames(loaded, reportOne);
  checkDuplicates(loaded, reportOne);
  checkPaths(loaded, reportOne);
  checkDirectories(loaded, reportOne);
  checkPackages(loaded, reportOne);
  checkSeverities(loaded, reportOne);
  return clean;
}

function checkNames({ config, positionOf }: LoadedConfig, report: Report): void {
  for (const [index, { group, version }] of config.apis.entries()) {
    const inGroup = groupProblem(group);
    if (inGroup !== undefined) {
      const position = positionOf(["apis", index, "group"]);
      report({ code: "invalid-group", position, arguments: { group, problem: inGroup } });
    }
    const inVersion = versionProblem(version);
    if (inVersion !== undefined) {
      const position = positionOf(["apis", index, "version"]);
      report({ code: "invalid-version", position, arguments: { version, reason: inVersion } });
    }
  }
}

function checkDuplicates({ config, positionOf }: LoadedConfig, report: Report): void {
  const seen = new Map<string, number>();
  for (const [index, { group, version }] of config.apis.entries()) {
    const first = seen.get(`${group}/${version}`);
    if (first === undefined) {
      seen.set(`${group}/${version}`, index);
      continue;
    }
    report({
      code: "duplicate-api",
      position: positionOf(["apis", index, "version"]),
      arguments: { group, version },
      related: [
        { message: "it is listed here first", position: positionOf(["apis", first, "version"]) },
      ],
    });
  }
}

function checkPaths(loaded: LoadedConfig, report: Report): void {
  for (const { path, at } of pathsOf(loaded)) {
    const position = loaded.positionOf(at);
    if (path.includes("\\") && !/^[A-Za-z]:/.test(path)) {
      const help = `write "${path.replaceAll("\\", "/")}"`;
      report({ code: "backslash-in-path", position, arguments: { path }, help });
    } else if (leavesFolder(path)) {
      report({ code: "path-outside-folder", position, arguments: { path, target: path } });
    }
  }
}

/** Every path of the configuration, and where it stands. */
function pathsOf({ config }: LoadedConfig): readonly { path: string; at: Path }[] {
  const inApis = config.apis.flatMap(({ source, exclude }, index) => [
    ...listOf(source, ["apis", index, "source"]),
    ...listOf(exclude ?? [], ["apis", index, "exclude"]),
  ]);
  const inOutputs = outputsOf(config).flatMap(({ configured, path }) => [
    { value: configured.directory, path: [...path, "directory"] },
    { value: configured.header, path: [...path, "header"] },
  ]);
  const others = [
    { value: config.header, path: ["header"] },
    ...listOf(config.against, ["against"]),
  ];
  return [...inApis, ...inOutputs, ...others].flatMap(({ value, path: at }) =>
    typeof value === "string" ? [{ path: value, at }] : [],
  );
}

/** One output twice in one directory; different outputs may share one, their files have other names. */
function checkDirectories({ config, positionOf }: LoadedConfig, report: Report): void {
  const seen = new Map<string, Path>();
  for (const { key, configured, path } of outputsOf(config)) {
    const directory = normalPath(configured.directory);
    const id = JSON.stringify([key, directory]);
    const first = seen.get(id);
    const at = [...path, "directory"];
    if (first === undefined) {
      seen.set(id, at);
      continue;
    }
    report({
      code: "shared-directory",
      position: positionOf(at),
      arguments: { directory, output: key },
      related: [{ message: "the other one is here", position: positionOf(first) }],
    });
  }
}

function checkPackages({ config, positionOf }: LoadedConfig, report: Report): void {
  for (const { value, path } of listOf(config.outputs.python ?? [], ["outputs", "python"])) {
    const problem = packageProblem(value.package);
    if (problem === undefined) continue;
    const position = positionOf([...path, "package"]);
    report({ code: "unusable-package", position, arguments: { package: value.package, problem } });
  }
}

function checkSeverities({ config, positionOf }: LoadedConfig, report: Report): void {
  for (const [code, severity] of Object.entries(config.diagnostics ?? {})) {
    if (!isCode(code)) {
      const near = nearest(code, Object.keys(catalog));
      report({
        code: "unknown-diagnostic-code",
        position: positionOf(["diagnostics", code], "key"),
        arguments: { code },
        ...(near !== undefined && { help: `write "${near}"` }),
      });
    } else if (!allowedSeverities(entryOf(code)).includes(severity)) {
      const position = positionOf(["diagnostics", code]);
      report({ code: "fixed-severity", position, arguments: { code, severity } });
    }
  }
}
