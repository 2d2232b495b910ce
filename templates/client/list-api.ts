import type { ObjectList, ResourceObject, Stored } from "./objects.js";
import { type ListOptions, listQuery } from "./options.js";
import { type Collection, collectionPath } from "./resource.js";
import type { Transport } from "./transport.js";

/** What can be read of a collection, or of all its namespaces. */
export interface ListApi<T extends ResourceObject> {
  /** All objects, or one page of them where `limit` is given. */
  list(options?: ListOptions): Promise<ObjectList<Stored<T>>>;
  /**
   * All objects, page by page: `limit` of them at a time.
   *
   * @throws ExpiredError when the pages take so long that the server has forgotten their version
   */
  pages(options?: ListOptions): AsyncGenerator<ObjectList<Stored<T>>, void>;
  /** All objects, of all pages. */
  each(options?: ListOptions): AsyncGenerator<Stored<T>, void>;
}

/** How many objects the iterators ask for at once. */
const pageSize = 500;

export function listApi<T extends ResourceObject>(
  transport: Transport,
  collection: Collection,
): ListApi<T> {
  const path = collectionPath(collection);

  async function list(options: ListOptions = {}): Promise<ObjectList<Stored<T>>> {
    const query = listQuery(options);
    const answer = await transport.send({ method: "GET", path, query, signal: options.signal });
    // The type that this path has is the caller's to say.
    return answer as ObjectList<Stored<T>>;
  }

  async function* pages(options: ListOptions = {}): AsyncGenerator<ObjectList<Stored<T>>, void> {
    let page = await list({ limit: pageSize, ...options });
    yield page;
    const { labelSelector, fieldSelector, limit = pageSize, signal } = options;
    while (page.metadata.continue) {
      const token = page.metadata.continue;
      page = await list({ labelSelector, fieldSelector, limit, signal, continue: token });
      yield page;
    }
  }

  async function* each(options?: ListOptions): AsyncGenerator<Stored<T>, void> {
    for await (const page of pages(options)) yield* page.items;
  }

  return { list, pages, each };
}
