import type { Report } from "../../diagnostics/diagnostic.js";
import type { Api } from "../../model/api.js";
import { createYamlPrinter } from "../../print/yaml/print.js";
import type { EmitContext, Emitter, OutputFile } from "../emitter.js";
import { crdDocument, type Resource, representative, resourcesOf } from "./document.js";
import { createFlattener } from "./flatten.js";
import { idleSelectors, isIncluded } from "./include.js";
import { type ConfiguredCrds, crdOptions } from "./options.js";
import { annotationLimit, compactSize } from "./size.js";

/** One CustomResourceDefinition per kind, in the bytes that controller-gen would print. */
export const crds: Emitter<ConfiguredCrds> = { comment: "#", emit, claims, checkTogether };

function emit(api: Api, configured: ConfiguredCrds, context: EmitContext): readonly OutputFile[] {
  const options = crdOptions(configured);
  const resources = resourcesOf(api);
  for (const index of idleSelectors(resources, configured.include)) {
    const position = context.positionOf(["include", index]);
    const selector = configured.include?.[index] ?? "";
    context.report({ code: "unknown-included-kind", position, arguments: { selector } });
  }
  const flatten = createFlattener(api, options);
  // Types that several kinds embed are shared objects, which one printer prints once.
  const print = createYamlPrinter();
  const included = resources.filter((resource) => isIncluded(resource, configured.include));
  return included.map((resource) => {
    const document = crdDocument(resource, api, flatten);
    const size = compactSize(document);
    reportSize(resource, size, options.sizeLimit, context.report);
    return {
      path: fileName(resource),
      text: `${context.preamble}---\n${print(document)}`,
      note: `${size} bytes as compact JSON`,
    };
  });
}

/** controller-gen's name for the file of a resource. */
function fileName(resource: Resource): string {
  return `${resource.group}_${representative(resource).names.plural}.yaml`;
}

function reportSize(resource: Resource, size: number, limit: number, report: Report): void {
  const { name, position } = representative(resource);
  if (size > limit) {
    report({ code: "crd-too-large", position, arguments: { kind: name, size, limit } });
  } else if (size > annotationLimit) {
    report({
      code: "large-crd",
      position,
      arguments: { kind: name, size, limit: annotationLimit },
    });
  }
}

function checkTogether(api: Api, outputs: readonly ConfiguredCrds[], report: Report): void {
  const isWritten = (resource: Resource) => {
    return outputs.some(({ include }) => isIncluded(resource, include));
  };
  for (const resource of resourcesOf(api).filter((each) => !isWritten(each))) {
    const { name, position } = representative(resource);
    report({ code: "kind-not-included", position, arguments: { kind: name } });
  }
}

/**
 * A CRD of a configured group, in controller-gen's naming, is what a removed kind leaves behind; where
 * the output has only some kinds, of one of their groups.
 */
function claims(path: string, text: string, api: Api, { include }: ConfiguredCrds): boolean {
  const groups = include?.map((selector) => selector.split("/", 1)[0]) ?? [];
  const isOfGroup = api.groups.some(({ name }) => {
    return path.startsWith(`${name}_`) && (include === undefined || groups.includes(name));
  });
  return isOfGroup && /\.ya?ml$/.test(path) && /^kind: CustomResourceDefinition$/m.test(text);
}
