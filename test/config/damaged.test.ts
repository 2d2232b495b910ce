import fc from "fast-check";
import { expect, it } from "vitest";
import { readConfig } from "../../src/config/read.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { formatters } from "../../src/diagnostics/reporters/formatters.js";
import { valid } from "./helpers.js";

const whole = `${valid}    descriptions: &d { own: full, embedded: 400 }
    header: false
header: "LICENSE" # text
diagnostics: { large-crd: off }
`;

/** Characters that mean something in YAML, and parts of the file itself. */
const piece = fc.oneof(
  fc.constantFrom(..." \t\n\r:-?#&*!|>'\"%@`{}[],~\0\uFEFF"),
  fc.constantFrom("*d", "<<: *d\n", "null", "---\n", "...\n", "%YAML 1.1\n", "__proto__: 1\n"),
  fc.constantFrom(...whole.split("\n").map((line) => `${line}\n`)),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);

const damaged = fc
  .array(fc.tuple(fc.nat(whole.length), fc.nat(12), piece), { minLength: 1, maxLength: 4 })
  .map((cuts) => {
    return cuts.reduce(
      (text, [at, length, inserted]) => text.slice(0, at) + inserted + text.slice(at + length),
      whole,
    );
  });

it("reports or reads whatever a damaged configuration holds, and never throws", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const collector = createCollector();
      const loaded = readConfig(text, "gen-apis.yaml", collector.report);
      const found = collector.diagnostics();
      expect(loaded === undefined).toBe(found.length > 0);
      for (const { position } of found) {
        expect(position).toBeDefined();
        if (position === undefined) continue;
        expect(position.start).toBeGreaterThanOrEqual(0);
        expect(position.end).toBeGreaterThanOrEqual(position.start);
        expect(position.end).toBeLessThanOrEqual(text.length);
      }
      for (const format of Object.values(formatters)) format(found, () => text);
    }),
    { numRuns: 300 },
  );
});
