/**
 * The first release whose API server takes, without a feature gate, what CRDs of older ones may not say.
 *
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/
 */
const since = {
  /** `reason` and `fieldPath` of a rule in CEL. */
  ruleReasons: "1.28",
  /** `optionalOldSelf`, with the gate CRDValidationRatcheting. */
  optionalOldSelf: "1.30",
  /** `selectableFields`, with the gate CustomResourceFieldSelectors. */
  selectableFields: "1.31",
} as const;

export type Feature = keyof typeof since;

/** The release that brought a feature, such as `1.31`. */
export function releaseWith(feature: Feature): string {
  return since[feature];
}

/** Whether `release` (`1.30`) has a feature. */
export function supports(release: string, feature: Feature): boolean {
  return minorOf(release) >= minorOf(since[feature]);
}

/** Kubernetes has only ever had the major version 1. */
function minorOf(release: string): number {
  return Number(release.split(".")[1]);
}
