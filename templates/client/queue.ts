/** Hands over what is put in, in its order, to one reader who waits for it. */
export interface Queue<T> extends AsyncIterable<T> {
  put(item: T): void;
  /** Lets the reader have what is left, and then ends, or throws the error. */
  end(error?: unknown): void;
}

export function createQueue<T>(): Queue<T> {
  const items: T[] = [];
  let ending: { readonly error: unknown } | undefined;
  let wake = () => {};

  async function* read(): AsyncGenerator<T, void> {
    for (;;) {
      const item = items.shift();
      if (item !== undefined) {
        yield item;
      } else if (ending !== undefined) {
        if (ending.error !== undefined) throw ending.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    put(item) {
      items.push(item);
      wake();
    },
    end(error) {
      ending ??= { error };
      wake();
    },
    [Symbol.asyncIterator]: read,
  };
}
