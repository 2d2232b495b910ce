import { decode } from "../../import/read/decode.js";
import { type ReadDocument, readDocuments } from "../../import/read/read-documents.js";
import { nodeDisk } from "../../output/disk.js";

/** A file with CRDs. */
export interface InputText {
  readonly text: string;
  /** One after the other, so that not all of a large file are in memory. */
  readonly documents: Iterable<ReadDocument>;
}

/** How many characters of files are kept with their documents, which take ten times as much memory. */
const kept = 4_000_000;

/**
 * Reads files that are wanted twice: small ones are read and parsed once, as long as there are not too many.
 *
 * @throws what Node throws where a file cannot be read
 */
export function createTextReader(): (path: string) => InputText {
  const known = new Map<string, InputText>();
  let room = kept;
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    const { text, problem } = decode(nodeDisk.read(path));
    const documents = problem === undefined ? readDocuments(text) : [problem];
    if (text.length > room) return { text, documents };
    room -= text.length;
    const input = { text, documents: [...documents] };
    known.set(path, input);
    return input;
  };
}
