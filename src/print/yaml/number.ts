/** The bounds within which go-yaml reads an integer as such: int64, and uint64 above it. */
const smallestInteger = -(2 ** 63);
const beyondLargestInteger = 2 ** 64;

/**
 * A number as go-yaml v2 prints it after reading it from JSON: integers in full, all others in Go's
 * shortest `%g`, which turns to an exponent below 1e-4 and from 1e6 on.
 */
export function numberToYaml(value: number): string {
  if (Number.isInteger(value) && value >= smallestInteger && value < beyondLargestInteger) {
    return String(value);
  }
  if (!Number.isFinite(value)) return Number.isNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  const digits = String(Math.abs(power)).padStart(2, "0");
  return `${mantissa}e${power < 0 ? "-" : "+"}${digits}`;
}
