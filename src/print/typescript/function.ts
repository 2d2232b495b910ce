import { indent, width } from "./lines.js";

export interface PrintedFunction {
  /** One sentence for the reader. */
  readonly documentation?: string;
  readonly name: string;
  readonly parameter: string;
  /** The type of the parameter and of the result. */
  readonly type: string;
  readonly statements: readonly string[];
}

/** An exported function from a type to the same type, with an empty line before it. */
export function printFunction(printed: PrintedFunction): string {
  const { documentation, statements } = printed;
  const lines = [
    "",
    ...(documentation === undefined ? [] : [`/** ${documentation} */`]),
    ...signature(printed),
    ...indent(statements),
    "}",
    "",
  ];
  return lines.join("\n");
}

function signature({ name, parameter, type }: PrintedFunction): readonly string[] {
  const line = `export function ${name}(${parameter}: ${type}): ${type} {`;
  if (line.length <= width) return [line];
  return [`export function ${name}(`, ...indent([`${parameter}: ${type},`]), `): ${type} {`];
}

/** `a PyTorchJob`, `an MPIJob`. */
export function withArticle(name: string): string {
  return `${/^([AEIOU]|[FHLMNRSX](?=[A-Z]))/.test(name) ? "an" : "a"} ${name}`;
}
