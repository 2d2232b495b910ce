import type { ts } from "ts-morph";
import type { Annotation } from "../annotations/comment.js";
import type { Report } from "../diagnostics/diagnostic.js";
import type { Availability } from "../kubernetes/availability.js";
import type { Release } from "../kubernetes/release.js";
import type { Position } from "../model/position.js";
import type { Property, Schema } from "../model/schema.js";
import type { Comments, TypeDeclaration } from "./comments.js";
import type { Definitions } from "./definitions.js";
import type { Modules } from "./modules.js";
import type { Program } from "./program.js";

/** Everything that reading types needs, the same for the whole run. */
export interface Context {
  readonly program: Program;
  readonly checker: ts.TypeChecker;
  readonly modules: Modules;
  readonly release: Release;
  /** Which releases have what; asked for only where something is missing. */
  availability(): Availability;
  readonly report: Report;
  readonly comments: Comments;
  readonly definitions: Definitions;
  /** The version that a file belongs to, if it belongs to one. */
  ownerOf(file: ts.SourceFile): ApiVersion | undefined;
  readonly read: Readers;
  /** Declarations that were read: what the compiler says of them matters. */
  readonly reached: Set<ts.Node>;
  /** Generic types that hold ever more instances of themselves. */
  readonly endless: Set<ts.Symbol>;
  /** Where a name was read that the compiler could not resolve. */
  readonly unresolved: Position[];
}

/** The ways to read a type. They call each other, so each finds the others here. */
export interface Readers {
  /** Reads what is written: names, order and facts of properties are kept. */
  node(node: ts.TypeNode, place: Place): Schema;
  /** Reads what the checker made of it, where the syntax alone does not say. */
  type(type: ts.Type, place: Place): Schema;
  /**
   * Reads `type` by `node`, which was written for it, as far as the two are the same: inside a generic
   * type they differ where a type parameter stands.
   */
  both(node: ts.TypeNode, type: ts.Type, place: Place): Schema;
  /** Reads one property of the object type `owner`; `undefined` if no object can have it. */
  member(property: ts.Symbol, owner: ts.Type, place: Place): Member | undefined;
}

/** A property, and the tags that say something of the object around it. */
export interface Member {
  readonly property: Property;
  readonly annotations: readonly Annotation[];
}

/** An API version that types belong to. */
export interface ApiVersion {
  readonly group: string;
  readonly version: string;
}

/** Where a type is being read. */
export interface Place {
  /** Whose type it is, unless its file belongs to another version. */
  readonly api: ApiVersion;
  /** The nearest node in the user's files: what a diagnostic points at. */
  readonly node: ts.Node;
  /** What the user wrote on the way here, inner first: it decides the order of enum values. */
  readonly written: readonly ts.Node[];
  /** What stands for the type parameters of the generic type that is being read. */
  readonly parameters: ReadonlyMap<ts.Symbol, ts.TypeNode>;
  /** The types without a name that are being read, outer first: to notice one inside itself. */
  readonly open: readonly OpenType[];
  /** The types whose own meaning is being read here: their names must not stand for it. */
  readonly naming: readonly ts.Symbol[];
  /** The named types that are being read, outer first, each with the properties on the way: `["Job.spec", "Step"]`. */
  readonly trail: readonly string[];
}

export interface OpenType {
  readonly type: ts.Type;
  /** The generic type of which it is an instance; absent for what is written out without a name. */
  readonly symbol?: ts.Symbol;
  readonly trail: readonly string[];
}

/** What is known of one named type of the user's. */
export interface NamedType {
  readonly symbol: ts.Symbol;
  readonly name: string;
  readonly declarations: readonly TypeDeclaration[];
}
