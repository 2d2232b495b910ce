/**
 * How deep a document may nest, so that `generate` can follow the types that are made of it. The deepest
 * CRD of 5,806 that are published has 84 levels.
 */
export const maxDepth = 640;

/**
 * How many values a document may hold once its aliases are written out: a hundred aliases of a hundred
 * aliases are a few lines that no memory holds. The largest published CRD has some 400,000.
 */
export const maxValues = 4_000_000;
