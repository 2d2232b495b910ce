/** The way from a value to a field in it: `.spec.template.spec.containers[name=main].ports`. */
export type FieldPath = readonly Step[];

/** One step of a path. */
export type Step = NameStep | EachStep | ItemStep;

/** The property of an object, or the entry of a map: `.name`, `['a name']`. */
export interface NameStep {
  readonly kind: "name";
  readonly name: string;
}

/** Every item of a list, or every value of a map: `[*]`. */
export interface EachStep {
  readonly kind: "each";
}

/** The first item of a list whose property holds a text: `[name=main]`. */
export interface ItemStep {
  readonly kind: "item";
  readonly property: string;
  readonly value: string;
  /** Whether the list's first item stands in where no item fits: `[name=main or first]`. */
  readonly orFirst: boolean;
}

/** The entry or property step of a path. */
export const each: EachStep = { kind: "each" };

const forms: readonly (readonly [RegExp, (found: RegExpExecArray) => Step])[] = [
  [/^\.([^.[\]\s]+)/, ([, name = ""]) => ({ kind: "name", name })],
  [/^\['((?:[^'\\]|\\.)*)'\]/, ([, name = ""]) => ({ kind: "name", name: unescaped(name) })],
  [/^\[\*\]/, () => each],
  [
    /^\[([^=[\]\s'"]+)=(?:'((?:[^'\\]|\\.)*)'|([^[\]\s'"]+))( or first)?\]/,
    ([, property = "", quoted, bare = "", orFirst]) => ({
      kind: "item",
      property,
      value: quoted === undefined ? bare : unescaped(quoted),
      orFirst: orFirst !== undefined,
    }),
  ],
];

/** The steps of a path as it is written; a text says what is wrong with it. */
export function parseFieldPath(text: string): FieldPath | string {
  const steps: Step[] = [];
  let rest = text;
  while (rest !== "") {
    const read = firstStep(rest);
    if (read === undefined) {
      return `"${rest}" is none of ".name", "['name']", "[*]", "[name=text]" and "[name=text or first]"`;
    }
    steps.push(read.step);
    rest = rest.slice(read.length);
  }
  return steps.length === 0 ? "the path is empty" : steps;
}

function firstStep(text: string): { readonly step: Step; readonly length: number } | undefined {
  for (const [form, stepOf] of forms) {
    const found = form.exec(text);
    if (found !== null) return { step: stepOf(found), length: found[0].length };
  }
  return undefined;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, "$1");
}

/** The path as one writes it. */
export function pathText(path: FieldPath): string {
  return path.map(stepText).join("");
}

/** A step as one writes it. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case "name":
      return /^[^.[\]\s'"]+$/.test(step.name) ? `.${step.name}` : `[${quoted(step.name)}]`;
    case "each":
      return "[*]";
    case "item": {
      const value = /^[^[\]\s'"]+$/.test(step.value) ? step.value : quoted(step.value);
      return `[${step.property}=${value}${step.orFirst ? " or first" : ""}]`;
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}

/** Whether two steps take the same way. */
export function isSameStep(a: Step, b: Step): boolean {
  return stepText(a) === stepText(b);
}

/** Whether two paths are written alike. */
export function isSamePath(a: FieldPath, b: FieldPath): boolean {
  return pathText(a) === pathText(b);
}

/** Whether every way along `path` first goes along `start`, as the two are written. */
export function startsWith(path: FieldPath, start: FieldPath): boolean {
  return isSamePath(path.slice(0, start.length), start);
}

/** Whether two paths of the same length may lead to the same field. */
export function overlap(a: FieldPath, b: FieldPath): boolean {
  return (
    a.length === b.length &&
    a.every((step, index) => {
      const other = b[index];
      return other !== undefined && mayMeet(step, other);
    })
  );
}

/** Whether `start` may lead to a value on the way along `path`, the field at its end included. */
export function mayLeadTo(start: FieldPath, path: FieldPath): boolean {
  return overlap(start, path.slice(0, start.length));
}

function mayMeet(a: Step, b: Step): boolean {
  if (a.kind === "each" || b.kind === "each") return true;
  if (a.kind === "name" || b.kind === "name") return isSameStep(a, b);
  // With a fallback, or by another property, two descriptions may fit one item.
  return a.property !== b.property || a.value === b.value || a.orFirst || b.orFirst;
}
