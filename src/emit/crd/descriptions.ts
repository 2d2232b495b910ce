const ellipsis = "...";

/**
 * A description cut to at most `bytes` of UTF-8, as controller-gen's `maxDescLen` does it: behind the
 * last sentence that fits, else before the last white space and with an ellipsis, else hard. Unlike
 * there a code point is never split. A text that such a cut could have made stays as it is, though
 * its ellipsis may lie beyond the limit, so that cutting twice changes nothing.
 */
export function cutDescription(text: string, bytes: number): string {
  if (bytes <= 0) return "";
  const limit = fittingLength(text, bytes);
  if (limit === text.length || isCut(text, limit)) return text;
  const head = text.slice(0, limit);
  const sentence = endOfLastSentence(head);
  if (sentence > 0) return head.slice(0, sentence);
  const space = lastWhiteSpace(head);
  return (space > 0 ? head.slice(0, space) : head) + ellipsis;
}

/** How many code units at the start take at most `bytes` of UTF-8, whole code points only. */
function fittingLength(text: string, bytes: number): number {
  // A code unit takes at most three bytes.
  if (text.length * 3 <= bytes) return text.length;
  let used = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    used += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (used > bytes) return index;
    index += code < 0x10000 ? 1 : 2;
  }
  return text.length;
}

/** Whether the text without its ellipsis fits, and holds no sentence that a cut would have ended at. */
function isCut(text: string, limit: number): boolean {
  const body = text.length - ellipsis.length;
  return text.endsWith(ellipsis) && body <= limit && endOfLastSentence(text.slice(0, body)) === 0;
}

/** The index behind the last sentence terminal, 0 if there is none behind the first character. */
function endOfLastSentence(text: string): number {
  for (let index = text.length - 1; index > 0; index--) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (code === 0x2e || code === 0x21 || code === 0x3f) return index + 1;
      continue;
    }
    const width = isLowSurrogate(code) ? 2 : 1;
    const start = index + 1 - width;
    if (start > 0 && sentenceTerminal.test(text.slice(start, index + 1))) return index + 1;
    index = start;
  }
  return 0;
}

function lastWhiteSpace(text: string): number {
  for (let index = text.length - 1; index > 0; index--) {
    if (whiteSpace.test(text.charAt(index))) return index;
  }
  return 0;
}

const sentenceTerminal = /^\p{Sentence_Terminal}$/u;
const whiteSpace = /^\p{White_Space}$/u;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
