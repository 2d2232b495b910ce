import { freeName } from "../../print/typescript/names.js";

/** Names that no interface can have, or that the types beside it need with their usual meaning. */
const reserved: ReadonlySet<string> = new Set(
  (
    "any bigint boolean never null number object string symbol undefined unknown void " +
    "await break case catch class const continue debugger default delete do else enum export extends " +
    "false finally for function if import in instanceof new return super switch this throw true try " +
    "typeof var while with yield implements interface let package private protected public static " +
    "Record"
  ).split(" "),
);

/** What the interface of a kind is called: as the kind, where TypeScript has nothing against it. */
export function interfaceName(kind: string, taken: Set<string>): string {
  const words = kind
    .split(/[^A-Za-z0-9_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const plain = /^[A-Za-z_]\w*$/.test(kind) ? kind : words.join("");
  const name = freeName(reserved.has(plain) ? `${plain}Kind` : plain, taken);
  taken.add(name);
  return name;
}
