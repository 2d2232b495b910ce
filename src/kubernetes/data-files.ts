import { releases } from "./releases.generated.js";

export { releases };

export type ReleaseName = (typeof releases)[number];

/** Whether gen-apis has the types of `text`, such as `1.36`. */
export function isRelease(text: string): text is ReleaseName {
  return releases.some((release) => release === text);
}

/** The file, in `src/kubernetes/data`, with the types of one release: what `openRelease` takes. */
export function dataFileName(release: string): string {
  return `v${release}.json.br`;
}

/** The file beside it that knows which releases have a type or a property: for `openAvailability`. */
export const availabilityFileName = "availability.json.br";
