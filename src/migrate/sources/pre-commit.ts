import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { joinPieces, type Piece } from "../make/piece.js";
import { madeFrom } from "../script.js";
import type { Shell } from "../shell/frame.js";
import { runScript } from "../shell/run-script.js";
import { scriptIn } from "./yaml-script.js";

/**
 * Reads the local hooks of `.pre-commit-config.yaml`: each has one command, with its arguments in `args`.
 *
 * @see https://pre-commit.com/#repository-local-hooks
 */
export function runPreCommit(shell: Shell, file: string, text: string): void {
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const root = document.contents;
  if (!isMap(root)) return;
  for (const repo of mapsIn(root, "repos")) {
    for (const hook of mapsIn(repo, "hooks")) {
      const entry = pieceAt(hook, "entry", text);
      if (entry === undefined) continue;
      const piece = joinPieces([entry, ...argumentsOf(hook, text)], " ");
      runScript(shell, madeFrom(file, piece.text, piece.origins));
    }
  }
}

function mapsIn(map: YAMLMap, key: string): readonly YAMLMap[] {
  const list = map.get(key);
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function pieceAt(map: YAMLMap, key: string, text: string): Piece | undefined {
  const node = map.get(key, true);
  return isScalar(node) ? scriptIn(node, text) : undefined;
}

function argumentsOf(hook: YAMLMap, text: string): readonly Piece[] {
  const list = hook.get("args");
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => {
    const piece = isScalar(item) ? scriptIn(item, text) : undefined;
    return piece === undefined ? [] : [quoted(piece)];
  });
}

/** Arguments of a hook reach the program as they are. */
function quoted({ text, origins }: Piece): Piece {
  const escaped = `'${text.replaceAll("'", "'\\''")}'`;
  return { text: escaped, origins: Array.from(escaped, () => origins[0] ?? 0) };
}
