/** What the characters of a text allow, as the emitter of libyaml judges it. */
export interface Traits {
  /** Whether it may stand without quotes in a block. */
  readonly plain: boolean;
  readonly singleQuoted: boolean;
  readonly literal: boolean;
  /** Whether it holds what YAML 1.1 counts as a line break. */
  readonly multiline: boolean;
}

const space = 0x20;
const lineFeed = 0x0a;
const firstIndicators = new Set([..."#,[]{}&*!|>'\"%@`"].map((one) => one.charCodeAt(0)));

/**
 * Goes through a text once. The caller has seen to it that it is not empty.
 *
 * @see https://github.com/yaml/libyaml/blob/master/src/emitter.c (`yaml_emitter_analyze_scalar`)
 */
export function traitsOf(text: string): Traits {
  let indicators = startsWithIndicator(text);
  let special = false;
  let multiline = false;
  let breakThenSpace = false;
  let spaceThenBreak = false;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x3a && code < 0x7f) {
      // Nothing to note: letters and the like, by far the most.
    } else if (code === space) {
      if (previous === lineFeed) breakThenSpace = true;
    } else if (code === lineFeed) {
      multiline = true;
      if (previous === space) spaceThenBreak = true;
    } else if (code === 0x3a) {
      if (isBlankOrEnd(text, index + 1)) indicators = true;
    } else if (code === 0x23) {
      if (index > 0 && isBlank(previous)) indicators = true;
    } else if (!isPrintable(code)) {
      special = true;
      if (isOtherBreak(code)) multiline = true;
    }
    previous = code;
  }
  const edges = edgesOf(text);
  const unquotable = special || spaceThenBreak;
  return {
    plain: !(indicators || unquotable || multiline || breakThenSpace || edges.blank),
    singleQuoted: !(unquotable || breakThenSpace),
    literal: !(unquotable || edges.trailingSpace),
    multiline,
  };
}

function startsWithIndicator(text: string): boolean {
  const first = text.charCodeAt(0);
  if (firstIndicators.has(first)) return true;
  if (text.startsWith("---") || text.startsWith("...")) return true;
  // `-`, `?` and `:` open something only before white space.
  const opens = first === 0x2d || first === 0x3f || first === 0x3a;
  return opens && isBlankOrEnd(text, 1);
}

function edgesOf(text: string): { blank: boolean; trailingSpace: boolean } {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const trailingSpace = last === space;
  return {
    blank: first === space || trailingSpace || first === lineFeed || last === lineFeed,
    trailingSpace,
  };
}

/** What YAML 1.1 counts as a line break beside LF, and YAML 1.2 for the most part does not. */
function isOtherBreak(code: number): boolean {
  return code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/**
 * Beyond U+FFFF nothing counts as printable: libyaml's bytes of four were never added. Surrogates are
 * the halves of such characters here. U+2028 and U+2029, which go-yaml prints as they are, count as
 * unprintable, because YAML 1.1 and 1.2 read them differently.
 */
export function isPrintable(code: number): boolean {
  if (code < 0x7f) return code >= space || code === 0x0a;
  if (code < 0xa0) return false;
  if (code < 0xd800) return code !== 0x2028 && code !== 0x2029;
  return code > 0xdfff && code !== 0xfeff && code < 0xfffe;
}

function isBlank(code: number): boolean {
  return code === space || code === 0x09 || code === lineFeed || isOtherBreak(code);
}

function isBlankOrEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === space || code === 0x09 || index >= text.length;
}
