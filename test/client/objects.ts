import type {
  Gateway,
  GatewaySpec,
} from "../fixtures/client-kinds/expected/client/example.com/v1/types.js";

export function gateway(
  name: string,
  spec: Partial<GatewaySpec> = {},
): Gateway & { metadata: { name: string } } {
  return { metadata: { name }, spec: { class: "fast", ...spec } };
}

let count = 0;

export const names = {
  /** A name that no test has had before. */
  next(prefix: string): string {
    count += 1;
    return `${prefix}-${count}`;
  },
};
