import { error, warning } from "../entry.js";

export const sourceEntries = {};
