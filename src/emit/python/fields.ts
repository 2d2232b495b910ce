import type { Property } from "../../model/schema.js";
import { camelCase, identifier, snakeCase } from "../../print/python/names.js";

/** A property as an attribute of a model. */
export interface Field {
  readonly property: Property;
  readonly name: string;
  /** The property's own name, where the model does not find it by itself. */
  readonly alias: string | undefined;
}

/** Attributes that every model has, of pydantic's and of `templates/python/model.py`. */
const ofEveryModel: ReadonlySet<string> = new Set(
  (
    "construct copy dict from_orm json mro register parse_file parse_obj parse_raw schema schema_json " +
    "update_forward_refs validate model_computed_fields model_config model_construct model_copy " +
    "model_dump model_dump_json model_extra model_fields model_fields_set model_json_schema " +
    "model_parametrized_name model_post_init model_rebuild model_validate model_validate_json " +
    "model_validate_strings from_dict to_dict from_kubernetes to_kubernetes"
  ).split(" "),
);

/** What annotations name: an attribute of that name would hide it from those that follow. */
const ofAnnotations: ReadonlySet<string> = new Set(
  "bool dict float int list object str self cls".split(" "),
);

/** Names of modules, which annotations use too: `core_v1`. */
const moduleName = /_v\d+(?:(?:alpha|beta)\d+)?$/;

/**
 * The attributes for properties, in their order. No attribute has the name of another property: what
 * users give by name must not be taken for that.
 */
export function fieldsOf(properties: readonly Property[]): readonly Field[] {
  const taken = new Set<string>();
  const others = new Set(properties.map(({ name }) => name));
  const nameOf = (property: string): string => {
    const plain = snakeCase(property).replace(/^_+/, "");
    const isTaken = (name: string) =>
      taken.has(name) ||
      (others.has(name) && name !== property) ||
      ofEveryModel.has(name) ||
      ofAnnotations.has(name) ||
      moduleName.test(name);
    // pydantic keeps names with a leading underscore to itself.
    const name = /^[a-z]/.test(plain) ? plain : `field_${plain}`;
    const free = identifier(name, isTaken);
    taken.add(free);
    return free;
  };
  return properties.map((property) => {
    const name = nameOf(property.name);
    const alias = camelCase(name) === property.name ? undefined : property.name;
    return { property, name, alias };
  });
}
