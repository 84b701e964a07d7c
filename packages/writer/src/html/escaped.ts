import { printable } from "../printable.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text from a document or a person, safe between tags and within the quotes of an attribute. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
