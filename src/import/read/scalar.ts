import { type JsonValue, numberValue } from "../../model/json.js";
import { isJsonNumber } from "../../model/number.js";

/** A scalar that has no counterpart in JSON, such as `.inf`. */
export const notJson = Symbol("not a value of JSON");

/**
 * What a plain scalar stands for in YAML's core schema. Numbers keep their text where JSON writes them
 * so; others are written as JSON does.
 *
 * @see https://yaml.org/spec/1.2.2/#103-core-schema
 */
export function plainScalar(source: string): JsonValue | typeof notJson {
  if (!/^[-+.0-9~nNtTfF]/.test(source)) return source === "" ? null : source;
  if (/^(?:~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (isJsonNumber(source)) return numberValue(source);
  if (/^[-+]?[0-9]+$/.test(source)) return numberValue(BigInt(source.replace("+", "")).toString());
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(source)) return numberValue(BigInt(source).toString());
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(source)) {
    const value = Number(source);
    return Number.isFinite(value) ? value : notJson;
  }
  return /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(source) ? notJson : source;
}
