/** The widest line that generated code has, where it can be broken at all. */
export const width = 100;

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? line : `  ${line}`));
}

/** The lines as a block behind `head`, or the one line beside it where that fits. */
function block(head: string, lines: readonly string[]): readonly string[] {
  const [line] = lines;
  const isPlain = line !== undefined && lines.length === 1 && !/^(if|for|const) /.test(line);
  if (isPlain && head.length + line.length < width - 10) return [`${head} ${line}`];
  return [`${head} {`, ...indent(lines), "}"];
}

export function guarded(expression: string, lines: readonly string[]): readonly string[] {
  return block(`if (${expression})`, lines);
}

/** The lines where all conditions hold; many conditions stand on a line each. */
export function guardedByAll(
  conditions: readonly string[],
  lines: readonly string[],
): readonly string[] {
  if (conditions.length === 0) return lines;
  const together = conditions.join(" && ");
  if (together.length <= width - 10) return guarded(together, lines);
  const last = conditions.length - 1;
  const tests = conditions.map((each, index) => (index === last ? each : `${each} &&`));
  return ["if (", ...indent(tests), ") {", ...indent(lines), "}"];
}

/** A constant with the first of several values that there is, each on a line of its own if need be. */
export function firstOf(variable: string, values: readonly string[]): readonly string[] {
  const line = `const ${variable} = ${values.join(" ?? ")};`;
  if (line.length <= width - 12) return [line];
  const last = values.length - 1;
  const lines = values.map((value, index) => `${value}${index === last ? ";" : " ??"}`);
  return [`const ${variable} =`, ...indent(lines)];
}

export function loop(variable: string, list: string, lines: readonly string[]): readonly string[] {
  return block(`for (const ${variable} of ${list})`, lines);
}

/** A call as a statement; many arguments fill as many lines as they need. */
export function call(name: string, values: readonly string[]): readonly string[] {
  const line = `${name}(${values.join(", ")});`;
  return line.length <= width - 10 ? [line] : [`${name}(`, ...indent(filled(values)), ");"];
}

/**
 * The lines of a call as an expression, whose arguments may span lines themselves.
 *
 * @param room is taken by what stands beside it in its first line
 */
export function callExpression(
  name: string,
  values: readonly (readonly string[])[],
  room: number,
): readonly string[] {
  const [last = [], ...others] = values.toReversed();
  const head = `${name}(${[...others.reverse(), last.slice(0, 1)].flat().join(", ")}`;
  if (head.length + room > width - 10) {
    return [`${name}(`, ...values.flatMap((value) => indent(ended(value, ","))), ")"];
  }
  return last.length === 1 ? [`${head})`] : [head, ...ended(last.slice(1), ")")];
}

/** The lines with `end` behind the last. */
function ended(lines: readonly string[], end: string): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}${end}` : line));
}

function filled(values: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const value of values) {
    if (line !== "" && line.length + value.length > width - 12) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? `${value},` : `${line} ${value},`;
  }
  return [...lines, line];
}
