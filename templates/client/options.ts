import type { Query } from "./transport.js";

/** What every call may be given. */
export interface CallOptions {
  /** Gives up the call. */
  readonly signal?: AbortSignal | undefined;
}

/** Labels or fields and the values that they must have, or a selector as `kubectl` takes it. */
export type Selector = string | Readonly<Record<string, string>>;

export interface SelectorOptions {
  /** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
  readonly labelSelector?: Selector | undefined;
  /**
   * Names and namespaces (`metadata.name`) and the kind's selectable fields.
   *
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/field-selectors/
   */
  readonly fieldSelector?: Selector | undefined;
}

export interface ListOptions extends CallOptions, SelectorOptions {
  /** At most so many objects on one page. */
  readonly limit?: number | undefined;
  /** The page after the one whose `metadata.continue` this is. */
  readonly continue?: string | undefined;
  /** @see https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-versions */
  readonly resourceVersion?: string | undefined;
  readonly resourceVersionMatch?: "Exact" | "NotOlderThan" | undefined;
}

export interface DryRunOptions extends CallOptions {
  /** Whether the server only says what it would do. */
  readonly dryRun?: boolean | undefined;
}

export interface WriteOptions extends DryRunOptions {
  /** Who makes the change, for `metadata.managedFields`; without it, the name of the program. */
  readonly fieldManager?: string | undefined;
  /** What happens to fields that the schema lacks: by default they are dropped with a warning. */
  readonly fieldValidation?: "Ignore" | "Warn" | "Strict" | undefined;
}

export interface ApplyOptions extends WriteOptions {
  /** Who owns the applied fields from then on. */
  readonly fieldManager: string;
  /** Whether fields are taken from other managers, where the apply would be a conflict otherwise. */
  readonly force?: boolean | undefined;
}

export interface DeleteOptions extends DryRunOptions {
  /**
   * What happens to dependent objects.
   *
   * @see https://kubernetes.io/docs/concepts/architecture/garbage-collection/#cascading-deletion
   */
  readonly propagationPolicy?: "Orphan" | "Background" | "Foreground" | undefined;
  readonly gracePeriodSeconds?: number | undefined;
  /** The object that is meant: another one is a conflict. */
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string } | undefined;
}

export interface DeleteCollectionOptions extends DeleteOptions, SelectorOptions {}

export function selectorQuery({ labelSelector, fieldSelector }: SelectorOptions): Query {
  return { labelSelector: selector(labelSelector), fieldSelector: selector(fieldSelector) };
}

export function listQuery(options: ListOptions): Query {
  const { limit, continue: token, resourceVersion, resourceVersionMatch } = options;
  const page = { limit, continue: token, resourceVersion, resourceVersionMatch };
  return { ...selectorQuery(options), ...page };
}

export function writeQuery(options: WriteOptions | ApplyOptions): Query {
  const { dryRun, fieldManager, fieldValidation } = options;
  return {
    dryRun: dryRun === true ? "All" : undefined,
    fieldManager,
    fieldValidation,
    force: "force" in options ? options.force : undefined,
  };
}

/** The body of a deletion. */
export function deleteBody(options: DeleteOptions): object {
  const { dryRun, propagationPolicy, gracePeriodSeconds, preconditions } = options;
  return {
    apiVersion: "meta.k8s.io/v1",
    kind: "DeleteOptions",
    ...(dryRun === true && { dryRun: ["All"] }),
    propagationPolicy,
    gracePeriodSeconds,
    preconditions,
  };
}

function selector(given: Selector | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string") return given;
  return Object.entries(given)
    .map(([name, value]) => `${name}=${value}`)
    .join(",");
}
