import { type ParsedScript, parse } from "unbash";

/** A parser of shell that keeps the trees of all texts that it has seen. */
export function createParser(): (text: string) => ParsedScript {
  const trees = new Map<string, ParsedScript>();
  return (text) => {
    const known = trees.get(text);
    if (known !== undefined) return known;
    const tree = parse(text);
    trees.set(text, tree);
    return tree;
  };
}
