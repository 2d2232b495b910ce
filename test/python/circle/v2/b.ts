import type { Resource } from "gen-apis/types";
import type { Leaf } from "../v1/a.js";
/** @kind
 * @resource scope=Cluster */
export interface Model extends Resource {
  spec?: Inner;
}
export interface Inner {
  leaf?: Leaf;
  leaves?: Leaves;
}
export type Leaves = Record<string, Leaf>;
export type Both = "a" | "b";
