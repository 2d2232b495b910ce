import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { compareKeys } from "../../src/print/yaml/order.js";

/** What shows that a file did not stay as controller-gen printed it. */
export type Trace =
  | "no controller-gen annotation"
  | "indented sequence"
  | "unsorted keys"
  | "needless quotes"
  | "unfolded line";

/**
 * The first trace of another hand or program in a file, undefined if there is none. It looks at the
 * file's own style only, never at what our printer makes of it.
 */
export function traceOfOthers(text: string): Trace | undefined {
  if (!text.includes("controller-gen.kubebuilder.io/version: ")) {
    return "no controller-gen annotation";
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "silent" });
  const columnOf = (offset: number) => lines.linePos(offset).col;
  let trace: Trace | undefined;
  visit(document, {
    Pair(_, { key, value }) {
      if (!isSeq(value) || value.flow || !isScalar(key)) return undefined;
      const indent = columnOf(value.range?.[0] ?? 0) - columnOf(key.range?.[0] ?? 0);
      return indent > 0 ? stop("indented sequence") : undefined;
    },
    Map(_, { items }) {
      const keys = items.map((item) => (isPair(item) && isScalar(item.key) ? item.key.value : ""));
      const isSorted = keys.every(
        (key, index) => index === 0 || compareKeys(String(keys[index - 1]), String(key)) < 0,
      );
      return isSorted ? undefined : stop("unsorted keys");
    },
    Scalar(_, { type, value, range, source = "" }) {
      if (isMap(value) || range == null) return undefined;
      if (type === "QUOTE_DOUBLE" && /^https?:\/\/[\w./-]+$/.test(source)) {
        return stop("needless quotes");
      }
      const [start, end] = range;
      const onOneLine = !text.slice(start, end).includes("\n");
      const fromColumn80 = text.slice(start, end).slice(Math.max(0, 82 - columnOf(start)), -1);
      if (type !== "PLAIN" && type !== "QUOTE_SINGLE") return undefined;
      return onOneLine && /\S \S/.test(fromColumn80) ? stop("unfolded line") : undefined;
    },
  });
  return trace;

  function stop(found: Trace): symbol {
    trace = found;
    return visit.BREAK;
  }
}
