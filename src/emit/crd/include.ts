import { type Resource, representative } from "./document.js";

/**
 * Names of kinds, as `outputs.crds.include` has them: `group`, `group/version` or `group/version/Kind`.
 * A CRD has all versions of its kind, so one of them names it.
 */
export type Selectors = readonly string[];

/** Whether one of the selectors names a kind; without selectors, all kinds are meant. */
export function isIncluded(resource: Resource, selectors: Selectors | undefined): boolean {
  return selectors === undefined || selectors.some((selector) => isNamed(resource, selector));
}

function isNamed(resource: Resource, selector: string): boolean {
  const { name } = representative(resource);
  return resource.versions.some(({ version }) => {
    return `${resource.group}/${version}/${name}/`.startsWith(`${selector}/`);
  });
}

/** The places in the list of selectors that name no kind at all. */
export function idleSelectors(
  resources: readonly Resource[],
  selectors: Selectors = [],
): readonly number[] {
  return selectors.flatMap((selector, index) => {
    return resources.some((resource) => isNamed(resource, selector)) ? [] : [index];
  });
}
