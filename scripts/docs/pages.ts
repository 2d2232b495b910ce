import { annotationsPage } from "./annotations.js";
import { configurationPage } from "./configuration.js";
import { defaultingPage } from "./defaulting.js";
import { diagnosticsPage } from "./diagnostics.js";

/** Every page that is made from a table which the code uses, by its path. */
export function docPages(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/annotations.md", annotationsPage()],
    ["docs/configuration.md", configurationPage()],
    ["docs/defaulting.md", defaultingPage()],
    ["docs/diagnostics.md", diagnosticsPage()],
  ]);
}
