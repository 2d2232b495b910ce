/** A text as a literal, in the quotes that need fewer escapes. */
export function literal(text: string): string {
  const double = JSON.stringify(text);
  const quotes = text.split('"').length - text.split("'").length;
  if (quotes <= 0) return double;
  const inner = double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

/** The name of a property as it is declared. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}
