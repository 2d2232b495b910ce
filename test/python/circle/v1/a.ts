import type { Resource } from "gen-apis/types";
import type { Both, Inner } from "../v2/b.js";
/** @kind */
export interface Alpha extends Resource {
  spec?: { inner?: Inner; both?: Both; many?: Manies };
}
export type Manies = Inner[];
export interface Leaf {
  text?: string;
}
