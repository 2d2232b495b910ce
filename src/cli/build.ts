/** Set when the package is built, see `scripts/build.ts`; absent when the sources run as they are. */
declare const GEN_APIS_BUILD:
  | { readonly version: string; readonly fingerprint: string }
  | undefined;

/**
 * The version, and a fingerprint of everything that decides what gen-apis makes of the same input: its
 * code, the Kubernetes data, the libraries. Undefined when the sources run unbuilt: nothing may be taken
 * from a cache then.
 */
export const build = typeof GEN_APIS_BUILD === "undefined" ? undefined : GEN_APIS_BUILD;
