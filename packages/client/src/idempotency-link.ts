import type { AppRouter } from "@dondoc/server";
import type { TRPCLink } from "@trpc/client";

/**
 * Gives every change a key of its own, so that it happens once however often it is sent. Must stand before whatever
 * sends again: a repetition wears the key of the first.
 */
export const idempotencyLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next(op.type === "mutation" ? { ...op, input: withKey(op.input) } : op);

function withKey(input: unknown): unknown {
  if (input instanceof FormData) {
    if (!input.has("idempotencyKey")) input.set("idempotencyKey", newKey());
    return input;
  }
  const fields = typeof input === "object" && input !== null ? input : {};
  return { idempotencyKey: newKey(), ...fields };
}

/** A random uuid. `crypto.randomUUID` is missing in a browser that reached the office without HTTPS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
