import type { Report } from "../diagnostics/diagnostic.js";
import type { Api } from "../model/api.js";
import { resolveSchema } from "../model/resolve.js";
import { checkDefaulting } from "./defaulting/defaulting.js";
import { createPatterns } from "./patterns.js";
import { resourcesOf } from "./resources.js";
import type { ApiRule, Context, ResourceRule, SchemaRule, VersionRule } from "./rule.js";
import { checkDefault } from "./rules/default.js";
import { checkDefaultPlace } from "./rules/default-place.js";
import { checkDeprecation } from "./rules/deprecation.js";
import { checkEmbeddedResource } from "./rules/embedded-resource.js";
import { checkGroup } from "./rules/group.js";
import { checkIntOrString } from "./rules/int-or-string.js";
import { checkKeywords } from "./rules/keywords.js";
import { checkListMapKeys } from "./rules/list-map-keys.js";
import { checkListType } from "./rules/list-type.js";
import { checkLogicalParts } from "./rules/logical-parts.js";
import { checkMapType } from "./rules/map-type.js";
import { checkNames } from "./rules/names.js";
import { checkOldSelf } from "./rules/old-self.js";
import { checkPattern } from "./rules/pattern.js";
import { checkPlurals } from "./rules/plurals.js";
import { checkPrinterColumns } from "./rules/printer-columns.js";
import { checkRoot } from "./rules/root.js";
import { checkRootWithStatus } from "./rules/root-with-status.js";
import { checkScale } from "./rules/scale.js";
import { checkSelectableFields } from "./rules/selectable-fields.js";
import { checkStorage } from "./rules/storage.js";
import { checkTyped } from "./rules/typed.js";
import { checkUniqueItems } from "./rules/unique-items.js";
import { checkValidations } from "./rules/validations.js";
import { checkVersionsAgree } from "./rules/versions-agree.js";
import { createWalker } from "./walk.js";

/** Rules about all kinds together. */
const apiRules: readonly ApiRule[] = [checkPlurals];

/** Rules about a kind with all its versions. */
const resourceRules: readonly ResourceRule[] = [checkGroup, checkStorage, checkVersionsAgree];

/** Rules about a kind in one version. */
const versionRules: readonly VersionRule[] = [
  checkNames,
  checkDeprecation,
  checkPrinterColumns,
  checkScale,
  checkSelectableFields,
  checkRoot,
  checkRootWithStatus,
  checkDefaulting,
];

/** Rules about one schema, wherever it stands. */
const schemaRules: readonly SchemaRule[] = [
  checkTyped,
  checkKeywords,
  checkListType,
  checkListMapKeys,
  checkMapType,
  checkUniqueItems,
  checkPattern,
  checkDefault,
  checkDefaultPlace,
  checkEmbeddedResource,
  checkIntOrString,
  checkLogicalParts,
  checkValidations,
  checkOldSelf,
];

/**
 * Reports what the API server of the chosen release would refuse, as far as the model shows it;
 * expressions in CEL are not evaluated.
 */
export function check(api: Api, report: Report): void {
  const resources = resourcesOf(api);
  const context: Context = {
    api,
    resolve: (schema) => resolveSchema(api, schema),
    patterns: createPatterns(),
  };
  for (const rule of apiRules) rule(resources, context, report);
  const walkKind = createWalker(schemaRules, context, report);
  for (const resource of resources) {
    for (const rule of resourceRules) rule(resource, context, report);
    for (const version of resource.versions) {
      for (const rule of versionRules) rule(version, context, report);
      const root = api.types.get(version.kind.type);
      if (root !== undefined) walkKind(root.schema, root.name);
    }
  }
}
