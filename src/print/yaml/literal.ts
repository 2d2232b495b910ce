/** A block scalar with its line feed: the header `|`, then the lines at `indent` columns. */
export function printLiteral(text: string, indent: number): string {
  const margin = " ".repeat(indent);
  const lines = text.replace(startOfLine, `\n${margin}`);
  const first = text.startsWith("\n") ? "" : margin;
  const last = text.endsWith("\n") ? "" : "\n";
  return `|${header(text)}\n${first}${lines}${last}`;
}

/** A break with a line behind it that is not empty: empty lines have no margin. */
const startOfLine = /\n(?=[^\n])/g;

/** The indentation, where the first line does not show it, and what becomes of the last breaks. */
function header(text: string): string {
  const indentation = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
  if (!text.endsWith("\n")) return `${indentation}-`;
  return text === "\n" || text.endsWith("\n\n") ? `${indentation}+` : indentation;
}
