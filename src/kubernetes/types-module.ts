import { type Scalar, scalars } from "./scalars.js";

/** The name of the module with the scalars and `Resource`. */
export const typesModule = "gen-apis/types";

/**
 * The text of `gen-apis/types`. `metaModule` is what it calls the module with `ObjectMeta`: another name
 * in the package's files than in the program.
 */
export function typesDeclaration(metaModule: string): string {
  return [
    `import type { ObjectMeta } from "${metaModule}";`,
    ...scalars.map(scalarDeclaration),
    resource,
    "",
  ].join("\n\n");
}

function scalarDeclaration({ name, typescript, documentation }: Scalar): string {
  const lines = documentation.map((line) => ` * ${line}`).join("\n");
  return `/**\n${lines}\n */\nexport type ${name} =${typescript.startsWith("|") ? "\n  " : " "}${typescript};`;
}

const resource = `/**
 * What every object of Kubernetes has. A kind extends it:
 *
 * \`\`\`ts
 * /**
 *  * CronTab runs a command at fixed times.
 *  *
 *  * @kind
 *  *\\/
 * export interface CronTab extends Resource {
 *   spec?: CronTabSpec;
 * }
 * \`\`\`
 */
export interface Resource {
  /** The API's group and version, such as \`example.com/v1\`. */
  apiVersion?: string;
  /** The kind of the object, such as \`CronTab\`. */
  kind?: string;
  /** The object's name, labels and everything else that all objects have. */
  metadata?: ObjectMeta;
}`;
