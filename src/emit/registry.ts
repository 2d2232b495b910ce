import { clientEmitter } from "./client/emitter.js";
import { crds } from "./crd/emitter.js";
import { deepcopy } from "./deepcopy/emitter.js";
import { defaults } from "./defaults/emitter.js";
import { openapi } from "./openapi/emitter.js";
import { python } from "./python/emitter.js";

/** Every output, by its key under `outputs:` in `gen-apis.yaml`. A new output is one folder and one line here. */
export const emitters = { crds, deepcopy, defaults, openapi, python, client: clientEmitter };

export type OutputKey = keyof typeof emitters;
