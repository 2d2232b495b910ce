/** Words that YAML 1.1 reads as a boolean, null or a special number. */
const words = new Set(
  [
    ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"],
    ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"],
    ["", "~", "null", "Null", "NULL"],
    [".nan", ".NaN", ".NAN"],
    [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"],
    ["<<"],
  ].flat(),
);

/**
 * Whether a plain scalar of this text would be read as something else than a string by go-yaml v2 or
 * another reader of YAML 1.1: a boolean, null, number, timestamp, number in base 60, or merge key.
 */
export function isAmbiguous(text: string): boolean {
  if (text.length <= 5 && words.has(text)) return true;
  const first = text.charCodeAt(0);
  if (first === 0x2e) return fraction.test(text) && isFiniteNumber(text);
  const isNumeric = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d;
  return isNumeric && (isTimestamp(text) || isNumber(text) || base60.test(text));
}

/** Go's own form of floats, which single underscores between digits may divide. */
const fraction = /^\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?$/;
const decimal = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const prefixed = /^([-+]?)0([xXoObB])([0-9a-fA-F]+)$/;
/** Go reads a sign behind `0b` too. */
const binary = /^(-?)0b([-+]?)([01]+)$/;
const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

function isNumber(text: string): boolean {
  const plain = text.replaceAll("_", "");
  if (decimal.test(plain)) return isFiniteNumber(plain);
  const match = prefixed.exec(plain);
  if (match !== null) {
    const [, sign = "", letter = "", digits = ""] = match;
    const value = parseInteger(`0${letter.toLowerCase()}${digits}`);
    if (value !== undefined) return fitsInteger(value, sign);
  }
  const [, sign = "", inner = "", digits = ""] = binary.exec(plain) ?? [];
  if (digits === "" || (sign === "-" && inner !== "")) return false;
  const value = parseInteger(`0b${digits}`);
  return value !== undefined && fitsInteger(value, sign || inner);
}

/** A number too large for a float is a string to go-yaml. */
function isFiniteNumber(text: string): boolean {
  return Number.isFinite(Number(text.replaceAll("_", "")));
}

function parseInteger(text: string): bigint | undefined {
  try {
    return BigInt(text);
  } catch {
    return undefined;
  }
}

/** Without a sign up to uint64, else int64. */
function fitsInteger(value: bigint, sign: string): boolean {
  if (sign === "") return value < 2n ** 64n;
  return sign === "-" ? value <= 2n ** 63n : value < 2n ** 63n;
}

const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]| +)(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(Z|[-+]\d\d:\d\d)?)?$/;

function isTimestamp(text: string): boolean {
  const match = timestamp.exec(text);
  if (match === null) return false;
  const [, year, month, day, hour, minute, second, zone] = match;
  // With a `T` the zone must be there, with a space it must not.
  const hasSpace = text.includes(" ");
  if (hour !== undefined && hasSpace === (zone !== undefined)) return false;
  if (!isDay(Number(year), Number(month), Number(day))) return false;
  if (hour !== undefined && !(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) {
    return false;
  }
  if (zone === undefined || zone === "Z") return true;
  return Number(zone.slice(1, 3)) <= 24 && Number(zone.slice(4)) <= 60;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
