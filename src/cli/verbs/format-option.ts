import { type Command, Option } from "commander";
import type { Format } from "../../diagnostics/reporters/formatters.js";
import { formats } from "../arguments.js";

export interface FormatFlag {
  readonly format: Format;
}

export function addFormat(command: Command): Command {
  const option = new Option("--format <format>", "how findings are printed");
  return command.addOption(option.choices(formats).default("pretty"));
}
