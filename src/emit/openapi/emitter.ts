import type { Api } from "../../model/api.js";
import { printJson } from "../../print/json/print.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { withFullMetadata } from "../full-metadata.js";
import { jsonFile } from "../preamble.js";
import { openApiDocument } from "./document.js";
import { createNames } from "./names.js";
import { type Documents, partsOf } from "./parts.js";

/** `outputs.openapi` as it stands in `gen-apis.yaml`. */
export interface ConfiguredOpenApi {
  readonly documents?: Documents;
  readonly title?: string;
  readonly version?: string;
}

/** OpenAPI 3.0 documents of what the API server publishes, with named types where it writes them out. */
export const openapi: Emitter<ConfiguredOpenApi> = {
  comment: "json",
  emit,
  // Without our member, a file of JSON may be anybody's.
  claims: () => false,
};

function emit(
  api: Api,
  configured: ConfiguredOpenApi,
  context: EmitContext,
): readonly OutputFile[] {
  const whole = withFullMetadata(withRequests(api));
  const names = createNames(whole);
  return partsOf(api, configured.documents ?? "per-version").map(
    ({ path, title, version, kinds }) => {
      const info = { title: configured.title ?? title, version: configured.version ?? version };
      const document = openApiDocument(whole, names, kinds, info);
      return { path, text: jsonFile(context.preamble, printJson(document)) };
    },
  );
}

/** Requests are made of types that no kind reaches. */
function withRequests(api: Api): Api {
  return { ...api, types: new Map([...api.requests, ...api.types]) };
}
