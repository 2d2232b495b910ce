import { text } from "./entry.js";

const places = ["kind", "type", "property"] as const;

/**
 * Tags for whoever reads the TypeScript source. Their text is left out of the CRD: what users of the
 * API should read belongs into the description.
 */
export const documentationAnnotations = {
  description: text({
    places,
    meaning:
      'The description, for texts that plain lines cannot carry: a JSON string such as `"one\\n\\n\\ntwo "` keeps every character. Elsewhere, the text above the first annotation is the description.',
    example: '@description " A text that starts with a blank"',
    sets: "description",
    markers: [],
  }),
  deprecated: text({
    places,
    optional: true,
    prose: true,
    meaning:
      "Documentation: editors strike the name out. Nothing of it reaches the CRD; a sentence for `kubectl explain` belongs into the description, and a whole version is deprecated with `@deprecatedVersion`.",
    example: "@deprecated Use `replicas` instead.",
    markers: [],
  }),
  see: text({
    places,
    repeatable: true,
    prose: true,
    meaning: "Documentation: a link for readers of the source. It does not reach the CRD.",
    example: "@see https://kubernetes.io/docs/concepts/workloads/controllers/job/",
    markers: [],
  }),
  remarks: text({
    places,
    prose: true,
    meaning: "Documentation: more for readers of the source. It does not reach the CRD.",
    example: "@remarks The controller reads this once, when the job starts.",
    markers: [],
  }),
  since: text({
    places,
    prose: true,
    meaning: "Documentation: since when it exists. It does not reach the CRD.",
    example: "@since 1.9",
    markers: [],
  }),
  suppress: text({
    places,
    repeatable: true,
    meaning:
      "Silences one diagnostic, named by its code, for what the doc comment describes. The reason follows the code. Errors that make the output wrong cannot be silenced.",
    example: "@suppress annotation-in-text The example in the text is meant as text.",
    markers: [],
  }),
};
