/** Names that no variable can have: reserved words, what strict code keeps for itself, and what code calls. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval " +
    "export extends false finally for function if implements import in instanceof interface let new " +
    "null package private protected public return static super switch this throw true try typeof " +
    "undefined var void while with yield Object"
  ).split(" "),
);

/**
 * The variable for a value of a type: `podSpec` for `PodSpec`, `tfJob` for `TFJob`.
 *
 * @param called are the names of functions that the code around the variable calls
 */
export function variableName(typeName: string, called: readonly string[] = []): string {
  const name = typeName.replace(/^([A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|[A-Z])/, (head) =>
    head.toLowerCase(),
  );
  return reserved.has(name) || called.includes(name) ? `${name}_` : name;
}

/** `name`, or with a number behind it where that is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * Names that every object has from its prototype. A value that lacks such a property seems to have it,
 * so code must ask for the object's own, and must not assign to `__proto__`.
 */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function isInherited(name: string): boolean {
  return inherited.has(name);
}

/** How a property of `object` is reached: `object.name`, or `object["na-me"]`. */
export function access(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** `name` as a key of an object literal. `__proto__` written plainly would set the prototype. */
export function literalKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
