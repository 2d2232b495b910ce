import type { Api } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { folderOf } from "../homes.js";
import { applyConfigurations, applyFile, configuredTypes } from "./apply-file.js";
import { client, clientFile } from "./client-file.js";
import { fakeFile, fakeResources } from "./fake-file.js";
import { runtimeFiles, runtimePath } from "./runtime.js";
import { folderContents, typeFile, typesFile } from "./type-file.js";
import { clientView } from "./view.js";

/** `outputs.client` as it stands in `gen-apis.yaml`. */
export interface ConfiguredClient {
  readonly directory: string;
}

/**
 * A typed client for every kind: its types and those of Kubernetes that it reaches, what may be applied
 * of them, the calls of each API version, and the code that all of them share.
 */
export const clientEmitter: Emitter<ConfiguredClient> = {
  comment: "//",
  emit,
  // Without our line, a file of this name may be anybody's.
  claims: () => false,
};

function emit(api: Api, _: ConfiguredClient, context: EmitContext): readonly OutputFile[] {
  const view = clientView(api);
  const contents = folderContents(api, view);
  const configured = configuredTypes(
    contents.flatMap(({ kinds }) => kinds),
    view,
  );
  const file = (path: string, text: string) => ({ path, text: `${context.preamble}${text}` });
  return [
    ...contents.flatMap((content) => {
      const configurations = applyConfigurations(content, configured, view);
      return [
        file(`${content.folder}/${typesFile}`, typeFile(content, view)),
        ...(configurations === undefined
          ? []
          : [file(`${content.folder}/${applyFile}`, configurations)]),
      ];
    }),
    ...api.groups.flatMap(({ name: group, versions }) =>
      versions.flatMap(({ name: version }) => {
        const content = contents.find(({ folder }) => folder === folderOf(group, version));
        if (content === undefined || content.kinds.length === 0) return [];
        return [
          file(`${content.folder}/${clientFile}`, client({ group, version }, content, view)),
          file(`${content.folder}/${fakeFile}`, fakeResources(api, { group, version }, content)),
        ];
      }),
    ),
    ...runtimeFiles.map((name) =>
      file(runtimePath(name), `\n${context.template(`client/${name}`)}`),
    ),
  ];
}
