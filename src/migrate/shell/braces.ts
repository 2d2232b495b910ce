/** More entries than a person would write by hand are left alone. */
const mostEntries = 500;

/** The words of `{a,b}` or `{1..3}`; undefined where the form is another one, or gives too many. */
export function braces(text: string): readonly string[] | undefined {
  const body = /^\{([^{}$`"'\\]*)\}$/.exec(text)?.[1];
  if (body === undefined) return undefined;
  if (body.includes(",")) return body.split(",").slice(0, mostEntries);
  const range = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(body);
  if (range === null) return undefined;
  const [first, last] = [Number(range[1]), Number(range[2])];
  const length = Math.abs(last - first) + 1;
  if (length > mostEntries) return undefined;
  const step = first <= last ? 1 : -1;
  return Array.from({ length }, (_, index) => String(first + index * step));
}
