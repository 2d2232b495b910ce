/**
 * Builds the package after `npm ci`, and where npm installs it from its repository, as pre-commit does.
 *
 * With `--global`, npm runs this script in a clone without the packages that the build needs, because the
 * option reaches the npm that should bring them; so they are brought here.
 */
import { execFileSync } from "node:child_process";
import process from "node:process";

const isGlobal = process.env.npm_config_global === "true";
const env = { ...process.env, npm_config_global: "false", npm_config_location: "project" };

if (isGlobal) npm("ci", "--ignore-scripts", "--include=dev");
npm("run", "build");

/** @param {readonly string[]} args */
function npm(...args) {
  const script = process.env.npm_execpath;
  if (script === undefined) throw new Error("this is a script for npm to run");
  execFileSync(process.execPath, [script, ...args], { stdio: "inherit", env });
}
