/**
 * The global declarations that API files are read with, instead of TypeScript's own `lib.*.d.ts`: those
 * cost half a second, and an API description needs no more than this.
 *
 * Globals that JSON cannot carry (`Date`, `Map`, …) are declared too, so that using one is a diagnostic
 * that says what to write instead, and not an unknown name.
 *
 * The names `Partial`, `Pick` and so on, and what they mean, are part of the TypeScript language.
 */
export const libraryText = `
${containers()}
${primitives()}
${utilities()}
${refused()}
`;

function containers(): string {
  return `
interface Array<T> { readonly length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface TemplateStringsArray extends ReadonlyArray<string> { readonly raw: readonly string[] }
`;
}

/** What the compiler insists on, empty: members of primitives have no place in an API description. */
function primitives(): string {
  return `
interface Object {}
interface Function {}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface Number {}
interface String { readonly length: number }
interface Boolean {}
interface RegExp {}
interface Symbol {}
interface BigInt {}
interface SymbolConstructor { readonly iterator: unique symbol; readonly toStringTag: unique symbol }
declare var Symbol: SymbolConstructor;
type PropertyKey = string | number | symbol;
`;
}

function utilities(): string {
  return `
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T extends (...args: any) => any> = T extends (...args: infer P) => any ? P : never;
type ConstructorParameters<T extends abstract new (...args: any) => any> =
  T extends abstract new (...args: infer P) => any ? P : never;
type ReturnType<T extends (...args: any) => any> = T extends (...args: any) => infer R ? R : any;
type InstanceType<T extends abstract new (...args: any) => any> =
  T extends abstract new (...args: any) => infer R ? R : any;
type Awaited<T> = T extends PromiseLike<infer V> ? Awaited<V> : T;
type NoInfer<T> = intrinsic;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
interface ThisType<T> {}
`;
}

/** Each with a member of its own, so that no two of them are one type to the compiler. */
function refused(): string {
  const plain = [
    "Date",
    "ArrayBuffer",
    "SharedArrayBuffer",
    "DataView",
    "Error",
    "URL",
    "URLSearchParams",
    "Blob",
    "File",
  ];
  const generic = [
    "Map<K, V>",
    "ReadonlyMap<K, V>",
    "WeakMap<K, V>",
    "Set<T>",
    "ReadonlySet<T>",
    "WeakSet<T>",
    "WeakRef<T>",
    "Promise<T>",
    "PromiseLike<T>",
    "Iterable<T, R = any, N = any>",
    "Iterator<T, R = any, N = any>",
    "IterableIterator<T, R = any, N = any>",
    "AsyncIterable<T, R = any, N = any>",
    "Generator<T = unknown, R = any, N = any>",
    ...binary().map((name) => `${name}<B = ArrayBuffer>`),
    "Buffer<B = ArrayBuffer>",
  ];
  return [...plain, ...generic].map(refusedInterface).join("\n");
}

function refusedInterface(head: string): string {
  const name = head.replace(/<.*/, "");
  const parameters = [...head.matchAll(/[<,] ?([A-Z])/g)].map((match) => match[1]);
  return `interface ${head} { readonly __${name}: [${parameters.join(", ")}] }`;
}

function binary(): readonly string[] {
  const sizes = ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32"];
  return [...sizes, "Float32", "Float64", "BigInt64", "BigUint64"].map((size) => `${size}Array`);
}
