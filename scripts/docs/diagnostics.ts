import { type Code, catalog, entryOf, isCode } from "../../src/diagnostics/catalog.js";
import { changeability } from "../../src/diagnostics/explain.js";
import { page, table } from "./page.js";

/** The text of `docs/diagnostics.md`. */
export function diagnosticsPage(): string {
  const codes = Object.keys(catalog).filter(isCode).sort();
  return page("src/diagnostics/catalog.ts", [
    "# Diagnostics",
    introduction,
    table(["Code", "Severity", "Can be silenced", "What it is"], codes.map(row)),
    ...codes.flatMap(describe),
  ]);
}

const introduction =
  "Everything that gen-apis reports has a code. An *error* makes the run fail and nothing is written; a *warning* lets it go on. `diagnostics:` in `gen-apis.yaml` changes the severity of a code everywhere, `@suppress CODE REASON` in a doc comment silences one place. Errors without which wrong files would be written can be neither changed nor silenced. The same page is in the command: `gen-apis explain CODE`.";

function row(code: Code): readonly string[] {
  const { severity, silenceable, title } = entryOf(code);
  return [`[\`${code}\`](#${code})`, severity, silenceable ? "yes" : "no", title];
}

function describe(code: Code): readonly string[] {
  const { severity, title, cause, fix } = entryOf(code);
  return [
    `## ${code}`,
    `**${title}** (${severity}). ${cause}`,
    `*What to do:* ${fix}`,
    changeability(code),
  ];
}
