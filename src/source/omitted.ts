import { ts } from "ts-morph";
import type { Context } from "./context.js";
import { homeOfSymbol } from "./homes.js";
import { kubernetesTypeOf, reportProperty } from "./missing-kubernetes.js";
import { positionOf } from "./positions.js";
import { symbolAt } from "./symbols.js";
import { members } from "./types/same.js";

/**
 * Reports keys of `Omit<T, K>` that `T` does not have: TypeScript lets them pass, so a misspelt one would
 * leave the property in. A property that some other release of Kubernetes has may be left out anywhere.
 */
export function checkOmitted(context: Context, object: ts.TypeNode, keys: ts.TypeNode): void {
  const { checker } = context;
  const type = checker.getTypeFromTypeNode(object);
  if (type.flags & ts.TypeFlags.Any) return;
  for (const key of members(checker.getTypeFromTypeNode(keys))) {
    if (!key.isStringLiteral() || checker.getPropertyOfType(type, key.value) !== undefined)
      continue;
    reportKey(context, object, keys, key.value);
  }
}

function reportKey(context: Context, object: ts.TypeNode, keys: ts.TypeNode, key: string): void {
  const position = positionOf(keys, context.program.paths);
  const id = kubernetesTypeOf(context, context.checker.getTypeFromTypeNode(object));
  if (id === undefined) {
    const type = object.getText();
    context.report({ code: "unknown-key", position, arguments: { key, type } });
  } else if (context.availability().releasesWithProperty(id, key).length === 0) {
    reportProperty(context, id, key, position);
  }
}

/** The same for `extends Omit<T, K>`. */
export function checkHeritage(context: Context, base: ts.ExpressionWithTypeArguments): void {
  const [object, keys] = base.typeArguments ?? [];
  const symbol = symbolAt(context.checker, base.expression);
  const isOmit =
    symbol?.name === "Omit" && homeOfSymbol(symbol, context.modules)?.kind === "library";
  if (isOmit && object !== undefined && keys !== undefined) checkOmitted(context, object, keys);
}
