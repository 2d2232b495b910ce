import type { Api } from "../../model/api.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { createLibrary, type ModuleContent } from "./library.js";
import { type Names, namesOf, printModule } from "./modules.js";
import { type ConfiguredPython, pythonOptions } from "./options.js";
import { packageFiles } from "./package.js";

/**
 * A package of Python: models of every kind and of every type that it reaches, one module for each
 * group-version, and the calls that the API server knows for each kind.
 */
export const python: Emitter<ConfiguredPython> = {
  comment: "#",
  emit,
  // Without our line, a file of Python may be anybody's.
  claims: () => false,
};

function emit(api: Api, configured: ConfiguredPython, context: EmitContext): readonly OutputFile[] {
  const options = pythonOptions(configured);
  const library = createLibrary(api);
  const names = new Map<ModuleContent, Names>();
  const namesIn = (content: ModuleContent): Names => {
    const known = names.get(content) ?? namesOf(content);
    names.set(content, known);
    return known;
  };
  const modules = library.modules.map((content) => ({
    path: `${options.folder}/${content.path.join("/")}.py`,
    text: printModule(content, library, namesIn, context.preamble),
  }));
  return [...packageFiles(library, modules, options, context), ...modules];
}
