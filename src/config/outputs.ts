import { type Config, outputKeys } from "./config.generated.js";
import { listOf } from "./lists.js";
import type { Path } from "./yaml-positions.js";

/** A key under `outputs:`. */
export type OutputKey = (typeof outputKeys)[number];

type OneOf<T> = T extends readonly (infer Item)[] ? Item : T;

/** What stands under a key of `outputs:`, or one entry of its list. */
export type ConfiguredOutput<K extends OutputKey> = OneOf<NonNullable<Config["outputs"][K]>>;

/** One output that is wanted. */
export interface LocatedOutput<K extends OutputKey = OutputKey> {
  readonly key: K;
  readonly configured: ConfiguredOutput<K>;
  /** The way to it: `["outputs", "crds"]`, or `["outputs", "crds", 1]` in a list. */
  readonly path: Path;
}

/** Every output that a configuration asks for, in the order of the schema, lists taken apart. */
export function outputsOf(config: Config): readonly LocatedOutput[] {
  return outputKeys.flatMap((key) => {
    const value = config.outputs[key];
    if (value === undefined) return [];
    return listOf(value, ["outputs", key]).map(({ value: configured, path }) => {
      return { key, configured, path };
    });
  });
}

/**
 * What stands at the top of an output's files: the file with the text, `false` for no header at all,
 * nothing for the line of gen-apis alone. An output's own `header:` wins over the one for all.
 */
export function headerOf(
  config: Config,
  configured: { readonly header?: string | false },
): string | false | undefined {
  return configured.header ?? config.header;
}
