import { buildTruth } from "../../../scripts/defaulting-truth/build.js";

/** Builds before any test runs, so that none of them runs into its time limit. */
export default function setup(): void {
  buildTruth(console.log);
}
