import type { Api } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { functionFiles } from "../function-files.js";
import { createPrinter } from "./functions.js";
import { helpers } from "./helpers.js";
import { calledTypes } from "./reach.js";
import { createHasWork } from "./work.js";

/** `outputs.defaults` as it stands in `gen-apis.yaml`. */
export interface ConfiguredDefaults {
  readonly directory: string;
}

/**
 * Functions that set what an object leaves out: one file for each API version with a function for
 * every kind and every named type, and one for each version of Kubernetes' own types.
 */
export const defaults: Emitter<ConfiguredDefaults> = {
  comment: "//",
  emit,
  // Without our line, a file of this name may be anybody's.
  claims: () => false,
};

function emit(
  api: Api,
  { directory }: ConfiguredDefaults,
  { preamble }: EmitContext,
): readonly OutputFile[] {
  const hasWork = createHasWork(api);
  return functionFiles(api, {
    fileName: "defaults.ts",
    directory,
    helpers,
    preamble,
    types: calledTypes(api, hasWork),
    printer: (module) => createPrinter({ api, module, hasWork }),
  });
}
