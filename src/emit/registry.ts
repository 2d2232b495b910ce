import { crds } from "./crd/emitter.js";

/** Every output, by its key under `outputs:` in `gen-apis.yaml`. A new output is one folder and one line here. */
export const emitters = { crds };

export type OutputKey = keyof typeof emitters;
