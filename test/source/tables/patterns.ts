import type { Cases } from "../table.js";

export const patterns: Cases = {
  number: {
    type: "`v${number}`",
    is: `string (pattern "^v-?(0|[1-9][0-9]*)(…")`,
  },
  "whole number and any text": {
    type: "`v${int32}.${string}`",
    is: `string (pattern "^v-?(0|[1-9][0-9]*)\\\\..*$")`,
  },
  "special characters": {
    type: `\`a.b+\${"x" | "y"}\${string}\``,
    is: `string (pattern "^a\\\\.b\\\\+(x|y).*$")`,
  },
  "a text or a template": {
    type: `"auto" | \`\${number}%\``,
    is: `string (pattern "^(auto|-?(0|[1-9][0-…")`,
  },
  nested: {
    type: "`${Version}!`",
    given: "type Version = `v${number}`;",
    is: `string (pattern "^v-?(0|[1-9][0-9]*)(…")`,
  },
  boolean: {
    type: "`${boolean}-${string}`",
    is: `string (pattern "^(false|true)-.*$")`,
  },
  "any text in upper case": {
    type: "Uppercase<string>",
    is: "any (preserveUnknownFields)",
    reports: ["not-json: Uppercase<string>"],
  },
};
