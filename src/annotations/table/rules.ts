import { nearest } from "../../diagnostics/nearest.js";
import { celName } from "../../model/cel-name.js";
import type { Property, Schema, ValidationRule } from "../../model/schema.js";
import { fields, flag, order, type Use, value } from "./entry.js";
import { anything, objects } from "./fits.js";

/** Rules in CEL that users write themselves. It has a variant for the items of a list. */
export const ruleAnnotations = {
  validation: fields({
    places: ["type", "property"],
    repeatable: true,
    fields: {
      rule: {
        type: "string",
        required: true,
        meaning: "An expression of CEL that is true of every valid value, which it calls `self`.",
      },
      message: { type: "string", meaning: "What users are told if the rule is broken." },
      messageExpression: {
        type: "string",
        meaning: "An expression of CEL that makes the message; it wins over `message`.",
      },
      reason: {
        type: "string",
        values: [
          "FieldValueInvalid",
          "FieldValueForbidden",
          "FieldValueRequired",
          "FieldValueDuplicate",
        ],
        meaning: "The reason in the API server's answer; `FieldValueInvalid` if left out.",
      },
      fieldPath: {
        type: "string",
        meaning: "The member that is to blame, as a JSON path from here, such as `.spec.name`.",
      },
      optionalOldSelf: {
        type: "boolean",
        meaning: "Whether a rule about `oldSelf` also runs where there is no old value.",
      },
    },
    meaning:
      "A rule in CEL that the API server checks. Quoted values may go on over several lines; single quotes around the rule leave the double quotes in it alone.",
    example:
      '@validation rule="self.minimum <= self.maximum" message="minimum must not exceed maximum"\n@validation rule=\'self.mode != "Auto" ||\n  !has(self.replicas)\'',
    sets: "x-kubernetes-validations",
    markers: ["kubebuilder:validation:XValidation"],
    schema: {
      fits: anything,
      apply: (schema, rule, use) => withRule(schema, { ...rule, position: use.position }),
    },
  }),
};

/** Rules that gen-apis writes in CEL. */
export const readyRuleAnnotations = {
  immutable: flag({
    places: ["property"],
    meaning:
      "The value cannot be changed once it is set. Of an optional property, it cannot be removed either; that rule stands at the object around it.",
    example: "@immutable",
    sets: "x-kubernetes-validations",
    markers: ["k8s:immutable"],
    schema: {
      fits: anything,
      apply: (schema, _, use) =>
        withRule(schema, {
          rule: "self == oldSelf",
          message: "field is immutable",
          position: use.position,
        }),
    },
  }),
  atMostOneOf: someOf("atMostOneOf", "AtMostOneOf", "At most one of these properties is set."),
  exactlyOneOf: someOf("exactlyOneOf", "ExactlyOneOf", "Exactly one of these properties is set."),
  atLeastOneOf: someOf("atLeastOneOf", "AtLeastOneOf", "At least one of these properties is set."),
};

type SomeOf = "atMostOneOf" | "exactlyOneOf" | "atLeastOneOf";

function someOf(name: SomeOf, marker: string, meaning: string) {
  return value({
    places: ["type", "property"],
    repeatable: true,
    type: "names",
    meaning: `${meaning} They have to be optional.`,
    example: `@${name} [inline, reference]`,
    sets: "x-kubernetes-validations",
    markers: [`kubebuilder:validation:${marker}`],
    schema: {
      fits: objects,
      order: order[name],
      apply: (schema, names, use) => {
        checkMembers(names, use);
        return withRule(schema, { ...ruleAbout(name, names), position: use.position });
      },
    },
  });
}

/** The rules have the texts that controller-gen gives them, so that both make the same CRD. */
function ruleAbout(name: SomeOf, names: readonly string[]): ValidationRule {
  const set = names.map((member) => `has(self.${celName(member) ?? member})`);
  const sum = set.map((each) => `(${each}?1:0)`).join("+");
  const fields = `one of the fields in [${names.join(" ")}]`;
  switch (name) {
    case "atMostOneOf":
      return { rule: `${sum} <= 1`, message: `at most ${fields} may be set` };
    case "exactlyOneOf":
      return { rule: `${sum} == 1`, message: `exactly ${fields} must be set` };
    case "atLeastOneOf":
      return { rule: set.join("||"), message: `at least ${fields} must be set` };
  }
}

/** Each name must be an optional property, or `has(…)` would be an error or always true. */
function checkMembers(names: readonly string[], use: Use): void {
  const { target } = use;
  if (target === undefined) return;
  const properties = target.kind === "object" ? target.properties : [];
  for (const member of names) checkMember(member, properties, use);
}

function checkMember(member: string, properties: readonly Property[], use: Use): void {
  const property = properties.find(({ name }) => name === member);
  if (property === undefined) {
    const near = nearest(
      member,
      properties.map(({ name }) => name),
    );
    use.report({
      code: "unknown-member",
      position: use.position,
      arguments: { name: use.name, member },
      ...(near !== undefined && { help: `Did you mean "${near}"?` }),
    });
  } else if (property.required) {
    use.report({
      code: "contradictory-annotations",
      position: use.position,
      arguments: { problem: `"@${use.name}" names "${member}", which is required` },
      help: "Make the property optional with `?`.",
      ...(property.position && {
        related: [{ message: "the property stands here", position: property.position }],
      }),
    });
  } else if (celName(member) === undefined) {
    use.report({
      code: "malformed-argument",
      position: use.position,
      arguments: { name: use.name, problem: `CEL cannot express the name "${member}"` },
    });
  }
}

function withRule(schema: Schema, rule: ValidationRule): Schema {
  return { ...schema, validations: [...(schema.validations ?? []), rule] };
}
