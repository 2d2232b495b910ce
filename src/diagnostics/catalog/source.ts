import { apiEntries } from "./source-apis.js";
import { commentEntries } from "./source-comments.js";
import { typeEntries } from "./source-types.js";

/** What can be wrong with the TypeScript files that describe an API. */
export const sourceEntries = { ...apiEntries, ...commentEntries, ...typeEntries };
