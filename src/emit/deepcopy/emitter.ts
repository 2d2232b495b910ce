import type { Api } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { withFullMetadata } from "../full-metadata.js";
import { functionFiles } from "../function-files.js";
import { reachedTypes } from "../reach.js";
import { createPrinter } from "./functions.js";
import { helpers } from "./helpers.js";
import { isScalar } from "./scalar.js";

/** `outputs.deepcopy` as it stands in `gen-apis.yaml`. */
export interface ConfiguredDeepcopy {
  readonly directory: string;
}

/**
 * Functions that copy an object and everything in it: one file for each API version with a function for
 * every kind and every named type, and one for each version of Kubernetes' own types.
 */
export const deepcopy: Emitter<ConfiguredDeepcopy> = {
  comment: "//",
  emit,
  // Without our line, a file of this name may be anybody's.
  claims: () => false,
};

function emit(
  crdApi: Api,
  { directory }: ConfiguredDeepcopy,
  { preamble }: EmitContext,
): readonly OutputFile[] {
  const api = withFullMetadata(crdApi);
  const references = [...crdApi.types.keys()].map(
    (target) => ({ kind: "reference", target }) as const,
  );
  return functionFiles(api, {
    fileName: "deepcopy.ts",
    directory,
    helpers,
    preamble,
    types: reachedTypes(api, references, (reference) => !isScalar(api, reference)),
    printer: (module) => createPrinter({ api, module }),
  });
}
