/** The widest line that generated Python has, where it can be broken at all. */
export const width = 100;

/**
 * An expression that can be broken over lines, as the formatter Ruff breaks it: `text`, something in
 * brackets, or a union of two.
 */
export type Expression = string | Brackets | Union;

interface Brackets {
  readonly kind: "brackets";
  /** `list[` or `Field(`. */
  readonly open: string;
  readonly items: readonly Expression[];
}

interface Union {
  readonly kind: "union";
  readonly members: readonly Expression[];
}

/** `name[a, b]` */
export function subscript(name: string, items: readonly Expression[]): Expression {
  return { kind: "brackets", open: `${name}[`, items };
}

/** `name(a, b)` */
export function called(name: string, items: readonly Expression[]): Expression {
  return { kind: "brackets", open: `${name}(`, items };
}

/** `a | b`, each member once. */
export function union(members: readonly Expression[]): Expression {
  const flat = members.flatMap((each) =>
    typeof each !== "string" && each.kind === "union" ? each.members : [each],
  );
  const [first = "None", ...others] = new Map(flat.map((each) => [flatText(each), each])).values();
  return others.length === 0 ? first : { kind: "union", members: [first, ...others] };
}

/** The expression on one line. */
export function flatText(expression: Expression): string {
  if (typeof expression === "string") return expression;
  switch (expression.kind) {
    case "brackets":
      return `${expression.open}${expression.items.map(flatText).join(", ")}${close(expression)}`;
    case "union":
      return expression.members.map(flatText).join(" | ");
  }
}

/** `head` + expression + `tail` as lines, each indented by `indent` columns. */
export function statement(
  head: string,
  expression: Expression,
  tail: string,
  indent: number,
): readonly string[] {
  const flat = `${head}${flatText(expression)}${tail}`;
  const margin = " ".repeat(indent);
  if (indent + flat.length <= width) return [margin + flat];
  const value = /^ = (.+)$/.exec(tail)?.[1];
  const opened = `${margin}${head}${flatText(expression)} = (`;
  if (value !== undefined && opened.length <= width) {
    return [opened, `${margin}    ${value}`, `${margin})`];
  }
  const fits = (text: string, column: number) => column + text.length <= width;
  const mayHaveParentheses = / $/.test(head) && fits(`${head}(`, indent);
  if (typeof expression === "string") {
    const isWorthIt = mayHaveParentheses && fits(expression, indent + 4);
    return isWorthIt ? inParentheses(head, expression, tail, indent) : [margin + flat];
  }
  if (expression.kind === "union") return inParentheses(head, expression, tail, indent);
  const isOpened = fits(`${head}${expression.open}`, indent) || !mayHaveParentheses;
  return (isOpened ? broken : inParentheses)(head, expression, tail, indent);
}

function inParentheses<E extends Expression>(
  head: string,
  expression: E,
  tail: string,
  indent: number,
): readonly string[] {
  const margin = " ".repeat(indent);
  return [`${margin}${head}(`, ...contents(expression, "", indent + 4), `${margin})${tail}`];
}

function broken(head: string, brackets: Brackets, tail: string, indent: number): readonly string[] {
  const margin = " ".repeat(indent);
  const [first = "", ...others] = brackets.items;
  const flat = brackets.items.map(flatText).join(", ");
  const isOne = others.length === 0 && brackets.open.endsWith("[");
  const lines =
    indent + 4 + flat.length <= width
      ? [`${margin}    ${flat}`]
      : isOne
        ? contents(first, "", indent + 4)
        : brackets.items.flatMap((item) => contents(item, ",", indent + 4));
  return [`${margin}${head}${brackets.open}`, ...lines, `${margin}${close(brackets)}${tail}`];
}

/** An expression that stands alone between brackets: unions need no brackets of their own there. */
function contents(expression: Expression, tail: string, indent: number): readonly string[] {
  const flat = flatText(expression) + tail;
  const isUnion = typeof expression !== "string" && expression.kind === "union";
  if (!isUnion || indent + flat.length <= width) return statement("", expression, tail, indent);
  return expression.members.flatMap((member, index) =>
    statement(
      index === 0 ? "" : "| ",
      member,
      index === expression.members.length - 1 ? tail : "",
      indent,
    ),
  );
}

function close({ open }: Brackets): string {
  return open.endsWith("[") ? "]" : ")";
}
