import { nearest } from "../diagnostics/nearest.js";
import { tagAdvice } from "./counterparts.js";
import { adviceForMarker } from "./markers.js";
import { annotationNames, isAnnotationName } from "./table.js";

/** Keywords of a CRD that hold lists, and the annotations that add one item. */
const singular: ReadonlyMap<string, string> = new Map([
  ["validations", "validation"],
  ["listMapKeys", "listMapKey"],
]);

/** What to write in place of a tag that is no annotation, in whole sentences. */
export function adviceForUnknown(name: string): string {
  return (
    ownAdvice(name) ??
    markerAdvice(name) ??
    nearAdvice(name) ??
    "Write `\\@` at the start of the line if it is text."
  );
}

function ownAdvice(name: string): string | undefined {
  return Object.hasOwn(tagAdvice, name) ? tagAdvice[name] : undefined;
}

/** For `@kubebuilder:validation:Minimum`, and for a CRD's own spelling `@x-kubernetes-list-type`. */
function markerAdvice(name: string): string | undefined {
  if (name.includes(":") && !name.startsWith("items:")) {
    // Halves of markers: `@validation:Minimum`, `@subresource:status`.
    return adviceForMarker(name) ?? adviceForMarker(`kubebuilder:${name}`);
  }
  const keyword = /^x-kubernetes-(.+)$/.exec(name)?.[1];
  if (keyword === undefined) return undefined;
  const camelCase = keyword.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const known = singular.get(camelCase) ?? camelCase;
  return isAnnotationName(known) ? `Write \`@${known}\`.` : undefined;
}

function nearAdvice(name: string): string | undefined {
  const inItems = name.replace(/^items[.-]/, "items:");
  if (isAnnotationName(inItems)) return `Did you mean \`@${inItems}\`?`;
  // What holds other characters is text, such as the name of a package.
  if (!/^[\w:-]+$/.test(name)) return undefined;
  const near = nearest(name, annotationNames);
  if (near !== undefined) return `Did you mean \`@${near}\`?`;
  const other = nearest(name, Object.keys(tagAdvice));
  return other === undefined ? undefined : tagAdvice[other];
}
