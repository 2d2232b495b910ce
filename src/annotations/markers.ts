import { nearest } from "../diagnostics/nearest.js";
import { counterparts } from "./counterparts.js";
import { annotationNames, entryFor } from "./table.js";

/** A line that a Go developer would take for a marker: `+name`, with or without `//` before it. */
const markerLine = /^(?:\/\/+[ \t]*)?\+([A-Za-z][\w-]*(?::[A-Za-z][\w-]*)*)/;

/** Prefixes that nobody begins a line of prose with. */
const goPrefixes = /^(?:kubebuilder|k8s|genclient|protobuf|controllertools)(?::|$)/;

/** Such as `@minimum`, by the marker that it replaces. */
const annotationByMarker: ReadonlyMap<string, string> = new Map(
  annotationNames.flatMap((name) =>
    entryFor(name).markers.map((marker): [string, string] => [marker, `@${name}`]),
  ),
);

/** The marker that a line of text is, without `+` and arguments; lines of prose are none. */
export function markerIn(line: string): string | undefined {
  const marker = markerLine.exec(line)?.[1];
  if (marker === undefined) return undefined;
  return goPrefixes.test(marker) ||
    annotationByMarker.has(marker) ||
    Object.hasOwn(counterparts, marker)
    ? marker
    : undefined;
}

/** What to write in place of a marker, in whole sentences. */
export function adviceForMarker(marker: string): string | undefined {
  return adviceForKnown(marker) ?? adviceForNear(marker);
}

function adviceForKnown(marker: string): string | undefined {
  const annotation = annotationByMarker.get(marker) ?? annotationByMarker.get(parentOf(marker));
  if (annotation !== undefined) {
    return `Write \`${annotation}\`; \`gen-apis explain ${annotation}\` shows an example.`;
  }
  return Object.hasOwn(counterparts, marker) ? counterparts[marker] : undefined;
}

function adviceForNear(marker: string): string | undefined {
  const near = nearest(marker, [...annotationByMarker.keys(), ...Object.keys(counterparts)]);
  return near === undefined ? undefined : adviceForKnown(near);
}

/** `a:b` for `a:b:c`: a marker's last part may be the name of its first argument. */
function parentOf(marker: string): string {
  return marker.slice(0, Math.max(0, marker.lastIndexOf(":")));
}
