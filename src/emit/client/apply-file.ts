import { objectMetaId } from "../../kubernetes/release.js";
import type { Kind, TypeDefinition } from "../../model/api.js";
import type { Property, Schema } from "../../model/schema.js";
import { docComment } from "../../print/typescript/doc-comment.js";
import { indent, width } from "../../print/typescript/lines.js";
import { fileText } from "./file-text.js";
import { createImports, type Imports } from "./imports.js";
import { folderOfType, typeName } from "./places.js";
import { runtimePath } from "./runtime.js";
import { type FolderContent, typesFile } from "./type-file.js";
import { arrayText, memberLines, type Reference, typeText } from "./type-text.js";
import type { ClientView } from "./view.js";

export const applyFile = "apply.ts";

/** The configuration of a type that is applied: nothing in it is required but what names an item. */
export function configurationName(name: string): string {
  return `${name}ApplyConfiguration`;
}

/** The text of a file with apply configurations; `undefined` where every type is its own. */
export function applyConfigurations(
  { folder, types, kinds }: FolderContent,
  configured: ReadonlySet<string>,
  view: ClientView,
): string | undefined {
  const roots = new Map(kinds.map((kind) => [kind.type, kind]));
  const objects = types.filter(({ id }) => configured.has(id));
  if (objects.length === 0) return undefined;
  const own = objects.map((definition) => configurationName(typeName(definition)));
  // A type of the user's may be called like those that this file is written with.
  const imports = createImports(`${folder}/${applyFile}`, [...own, "Omit", "Partial"]);
  const printer = { view, imports };
  const code = objects.flatMap((definition) => [
    "",
    ...declaration(definition, roots.get(definition.id), printer),
  ]);
  return fileText(imports, code);
}

/** The types that have a configuration of their own: those below the kinds that may be applied in part. */
export function configuredTypes(kinds: readonly Kind[], view: ClientView): ReadonlySet<string> {
  const found = new Set(kinds.map(({ type }) => type));
  const visit = (schema: Schema): void => {
    if (!differs(schema, view)) return;
    switch (schema.kind) {
      case "reference": {
        const target = view.definition(schema.target).schema;
        if (target.kind === "object") {
          if (found.has(schema.target)) return;
          found.add(schema.target);
        }
        visit(target);
        return;
      }
      case "object":
        for (const property of schema.properties) visit(property.schema);
        return;
      case "map":
        visit(schema.values);
        return;
      case "array":
        visit(schema.items);
        return;
      default:
        return;
    }
  };
  for (const { type } of kinds) {
    const { schema } = view.definition(type);
    if (schema.kind !== "object") continue;
    // What is applied of the metadata is said with each kind.
    for (const { name, schema: inner } of schema.properties) if (name !== "metadata") visit(inner);
  }
  return found;
}

interface Printer {
  readonly view: ClientView;
  readonly imports: Imports;
}

function declaration(
  definition: TypeDefinition,
  kind: Kind | undefined,
  printer: Printer,
): readonly string[] {
  const { schema } = definition;
  if (schema.kind !== "object") throw new Error(`"${definition.id}" is no object`);
  const base = wholeType(printer)(definition.id);
  const isRoot = kind !== undefined;
  const changed = schema.properties.filter(
    ({ name, schema: inner }) => differs(inner, printer.view) || (isRoot && name === "metadata"),
  );
  const members = memberLines(
    { ...schema, properties: changed },
    (property) =>
      isRoot && property.name === "metadata"
        ? identity(printer)
        : partText(property.schema, printer),
    (property) => (isRoot && property.name === "metadata" ? "" : "?"),
  );
  return [
    ...docComment(`What a field manager may apply of ${typeName(definition)}.`),
    ...head(configurationName(typeName(definition)), base, changed),
    ...(members.length === 0 ? [] : [...indent(members), "}"]),
  ];
}

/** The lines up to the members: everything of the type is optional, and some properties are other ones. */
function head(name: string, base: string, changed: readonly Property[]): readonly string[] {
  const start = `export interface ${name}`;
  if (changed.length === 0) return [`${start} extends Partial<${base}> {}`];
  const names = changed.map((property) => JSON.stringify(property.name));
  const line = `extends Partial<Omit<${base}, ${names.join(" | ")}>> {`;
  if (start.length + line.length < width) return [`${start} ${line}`];
  if (line.length + 2 <= width) return [start, ...indent([line])];
  const omitted = [`${base},`, ...names.map((each) => `| ${each}`)];
  return [
    start,
    "  extends Partial<",
    "    Omit<",
    ...omitted.map((each) => `      ${each}`),
    "    >",
    "  > {",
  ];
}

/** The metadata of an object that is applied: it has a name, and the server keeps the owners. */
function identity({ view, imports }: Printer): string {
  const meta = wholeType({ view, imports })(objectMetaId);
  const keyed = imports.type(runtimePath("apply-configuration.ts"), "Keyed");
  return `${keyed}<Omit<${meta}, "managedFields">, "name">`;
}

function wholeType({ view, imports }: Printer): Reference {
  return (id) => {
    const definition = view.definition(id);
    return imports.type(`${folderOfType(definition)}/${typesFile}`, typeName(definition));
  };
}

function configurationType({ view, imports }: Printer): Reference {
  return (id) => {
    const definition = view.definition(id);
    const name = configurationName(typeName(definition));
    return imports.type(`${folderOfType(definition)}/${applyFile}`, name);
  };
}

/** What may be applied of a part, as a type. */
function partText(schema: Schema, printer: Printer): string {
  if (!differs(schema, printer.view)) return typeText(schema, wholeType(printer));
  const text = changedText(schema, printer);
  return schema.nullable === true ? `${text} | null` : text;
}

function changedText(schema: Schema, printer: Printer): string {
  switch (schema.kind) {
    case "reference": {
      const target = printer.view.definition(schema.target).schema;
      return target.kind === "object"
        ? configurationType(printer)(schema.target)
        : partText(target, printer);
    }
    case "object": {
      const members = memberLines(
        schema,
        (property) => partText(property.schema, printer),
        () => "?",
      );
      return ["{", ...indent(members), "}"].join("\n");
    }
    case "map":
      return `{ [key: string]: ${partText(schema.values, printer)} }`;
    case "array":
      return arrayText(itemText(schema.items, schema.listMapKeys ?? [], printer));
    default:
      return typeText(schema, wholeType(printer));
  }
}

/** An item of a list that is a map by some of its properties: without them, nobody knows which it is. */
function itemText(items: Schema, keys: readonly string[], printer: Printer): string {
  const text = partText(items, printer);
  const required = missingKeys(items, keys, printer.view);
  if (required.length === 0) return text;
  const keyed = printer.imports.type(runtimePath("apply-configuration.ts"), "Keyed");
  return `${keyed}<${text}, ${required.map((key) => JSON.stringify(key)).join(" | ")}>`;
}

/** The keys of an item that its type does not ask for already, and that the server cannot add. */
function missingKeys(items: Schema, keys: readonly string[], view: ClientView): readonly string[] {
  const shape = shapeOf(items, view);
  const properties = shape.kind === "object" ? shape.properties : [];
  const isPartial = differs(items, view);
  return keys.filter((key) => {
    const property = properties.find(({ name }) => name === key);
    if (property === undefined || property.schema.default !== undefined) return false;
    return isPartial || !property.required;
  });
}

function shapeOf(schema: Schema, view: ClientView): Schema {
  return schema.kind === "reference"
    ? shapeOf(view.definition(schema.target).schema, view)
    : schema;
}

/**
 * Whether something else may be applied than the whole value. What is atomic is replaced as a whole, so
 * it has to be whole.
 *
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
function differs(schema: Schema, view: ClientView): boolean {
  if (schema.mapType === "atomic") return false;
  switch (schema.kind) {
    case "reference":
      return differs(view.definition(schema.target).schema, view);
    case "object":
      return schema.properties.some(
        ({ required, schema: inner }) => required || differs(inner, view),
      );
    case "map":
      return differs(schema.values, view);
    case "array":
      if (schema.listType !== "map") return false;
      return (
        differs(schema.items, view) ||
        missingKeys(schema.items, schema.listMapKeys ?? [], view).length > 0
      );
    default:
      return false;
  }
}
