import { copyOf, isObject, type Json, type JsonObject } from "./json.js";
import { metadataOf, valueAt, withMetadata, withValueAt } from "./metadata.js";
import type { FakeScale } from "./resource.js";

/** The size of an object, as its scale subresource shows it. */
export function scaleOf(object: JsonObject, paths: FakeScale): JsonObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadataOf(object);
  const selector =
    paths.labelSelectorPath === undefined ? undefined : valueAt(object, paths.labelSelectorPath);
  const replicas = valueAt(object, paths.specReplicasPath);
  return copyOf({
    apiVersion: "autoscaling/v1",
    kind: "Scale",
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    // Go leaves out what is zero.
    spec: replicas === 0 ? {} : { replicas },
    status: { replicas: valueAt(object, paths.statusReplicasPath) ?? 0, selector },
  } as JsonObject);
}

/** The object with the size that a scale asks for, and the version that it knows. */
export function scaled(object: JsonObject, scale: Json, paths: FakeScale): JsonObject {
  const sent = isObject(scale) ? scale : {};
  const replicas = valueAt(sent, ".spec.replicas") ?? 0;
  const { uid, resourceVersion } = metadataOf(sent);
  return withMetadata(withValueAt(object, paths.specReplicasPath, replicas), {
    ...(uid !== undefined && { uid }),
    ...(resourceVersion !== undefined && { resourceVersion }),
  });
}
