import { makeEnvironments } from "./environments.js";

/** Makes the Python environments that the cache lacks before any test starts. */
export function setup(): void {
  makeEnvironments();
}
