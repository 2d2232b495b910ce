import { isKnown } from "../text.js";
import { longestText, mostItems } from "./budget.js";

/** The words that one word of the source becomes, while its parts are put together. */
export interface Fields {
  /** Adds to the word at hand, as quoted text does. */
  add(text: string): void;
  /** Adds the result of an expansion without quotes, which white space takes apart. */
  split(text: string): void;
  /** Adds entries, each a word of its own. */
  spread(items: readonly string[]): void;
  done(): readonly string[];
}

export function createFields(): Fields {
  const finished: string[] = [];
  let current: string | undefined;

  function add(text: string): void {
    current = ((current ?? "") + text).slice(0, longestText);
  }

  function finish(): void {
    if (current !== undefined && finished.length < mostItems) finished.push(current);
    current = undefined;
  }

  function spread(items: readonly string[]): void {
    for (const [index, item] of items.entries()) {
      if (index > 0) finish();
      add(item);
    }
  }

  function split(text: string): void {
    if (text === "") return;
    // Nobody knows whether an unknown part has white space.
    if (!isKnown(text)) {
      add(text);
      return;
    }
    if (/^\s/.test(text)) finish();
    spread(text.split(/\s+/).filter((part) => part !== ""));
    if (/\s$/.test(text)) finish();
  }

  return {
    add,
    split,
    spread,
    done: () => {
      finish();
      return finished;
    },
  };
}
