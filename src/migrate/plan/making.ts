import type { Gap, PlannedCrds, Setting } from "./plan.js";

/** What decides how CRDs look, beside the types. */
export interface Making {
  readonly kubernetes: string;
  readonly embeddedObjectMeta: boolean;
  readonly descriptions: Limits;
}

/** The most bytes that a description keeps; 0 for none, `Infinity` for whole ones. */
export interface Limits {
  readonly own: number;
  readonly embedded: number;
}

/** How the CRDs in some files were made, as far as they show it; otherwise as is said. */
export type LookAtCrds = (files: readonly string[], said: Making) => Making;

export interface Fitted {
  readonly kubernetes: Setting<string>;
  readonly crds: readonly PlannedCrds[];
}

/** Where the CRDs in the tree look otherwise than the scripts say, they decide, so that `generate` leaves them alone. */
export function fitToCrds(
  { kubernetes, crds }: Fitted,
  look: (said: Making) => Making,
  gap: (gap: Gap) => void,
): Fitted {
  const [first] = crds;
  if (first === undefined) return { kubernetes, crds };
  const said = sayingOf(kubernetes, first);
  const made = look(said);
  const isOne = crds.every((one) => isSameSaying(sayingOf(kubernetes, one), said));
  return {
    kubernetes: fitRelease(kubernetes, made.kubernetes, gap),
    // One look at all folders tells nothing of folders that differ.
    crds: isOne ? crds.map((one) => fitOptions(one, said, made, gap)) : crds,
  };
}

const full = Number.POSITIVE_INFINITY;

function sayingOf(kubernetes: Setting<string>, crds: PlannedCrds): Making {
  return {
    kubernetes: kubernetes.value,
    embeddedObjectMeta: crds.embeddedObjectMeta.value,
    descriptions: crds.descriptions?.value ?? { own: full, embedded: full },
  };
}

function isSameSaying(a: Making, b: Making): boolean {
  return a.embeddedObjectMeta === b.embeddedObjectMeta && isSame(a.descriptions, b.descriptions);
}

function isSame(a: Limits, b: Limits): boolean {
  return a.own === b.own && a.embedded === b.embedded;
}

function fitRelease(
  setting: Setting<string>,
  made: string,
  gap: (gap: Gap) => void,
): Setting<string> {
  const { value: said, positions } = setting;
  if (said === made) return setting;
  const [position] = positions;
  if (position === undefined) {
    return { value: made, positions: [], note: "the release that the CRDs fit" };
  }
  gap({
    position,
    reason: `the CRDs in the tree fit Kubernetes ${made} better than ${said}; the configuration names ${made}, so that they stay as they are`,
  });
  return { value: made, positions, note: `which says ${said}; the CRDs fit ${made}` };
}

function fitOptions(
  crds: PlannedCrds,
  said: Making,
  made: Making,
  gap: (gap: Gap) => void,
): PlannedCrds {
  const isMetaSaid = said.embeddedObjectMeta === made.embeddedObjectMeta;
  const areTextsSaid = isSame(said.descriptions, made.descriptions);
  const folder = crds.directory.value;
  const [position] = crds.directory.positions;
  const report = (reason: string) => gap({ reason, ...(position && { position }) });
  const note = "as the CRDs in the tree have it";
  if (!isMetaSaid) {
    report(
      `embedded metadata in the CRDs of ${folder} has ${made.embeddedObjectMeta ? "its" : "no"} properties, other than the call says; the configuration follows the CRDs`,
    );
  }
  if (!areTextsSaid) {
    report(
      `the descriptions in the CRDs of ${folder} are not as long as the call says; the configuration follows the CRDs`,
    );
  }
  return {
    ...crds,
    ...(!isMetaSaid && {
      embeddedObjectMeta: { value: made.embeddedObjectMeta, positions: [], note },
    }),
    ...(!areTextsSaid && { descriptions: { value: made.descriptions, positions: [], note } }),
  };
}
