import type { Making } from "../../import/recognise/votes.js";
import type { UnknownKeywords } from "./read-definitions.js";

/** What an import is asked to do. */
export interface ImportRequest {
  /** The files with CRDs, relative to the working directory or absolute. */
  readonly files: readonly string[];
  /** Where the types and their configuration are written to, relative to the working directory. */
  readonly outputRoot: string;
  /** The release that Kubernetes' own types are taken from; the one that fits most if left out. */
  readonly kubernetes?: string;
  /** How the CRDs are said to have been made; counts where they fit others as well. */
  readonly preferred?: Making;
  /** Whether files with another text may be replaced. */
  readonly overwrite: boolean;
  readonly unknownKeywords: UnknownKeywords;
  /** Whether a `gen-apis.yaml` is written too, or stands there already. */
  readonly configuration: "write" | "leave";
}
