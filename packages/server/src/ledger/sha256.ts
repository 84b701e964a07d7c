import { hash } from "node:crypto";

/** The hash that the domain's chain is made with: UTF-8 text in, hexadecimal digits out. */
export function sha256(text: string): string {
  return hash("sha256", text);
}
