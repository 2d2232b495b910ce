import type { ResourceObject } from "./objects.js";

/** What is applied says which object it is about. */
export interface ApplyConfiguration extends ResourceObject {
  metadata: { name: string; namespace?: string };
}

/** What is told from others by some of its properties, which it therefore has. */
export type Keyed<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };
