import type { Draft } from "@dondoc/domain/draft";
import { bareKey } from "../text/key.ts";
import type { LaidRow } from "./text-of-rows.ts";

type Said = "number" | "issuer" | "issuedOn" | "subject";

const labels: readonly { readonly says: Said; readonly words: RegExp }[] = [
  { says: "number", words: /^so(?:,? (?:ky )?hieu)?$/ },
  { says: "issuer", words: /^co quan ban hanh$/ },
  { says: "issuedOn", words: /^ngay ban hanh$/ },
  { says: "subject", words: /^(?:trich yeu|ve viec)$/ },
];

/** What the rows above the heading say of the plan, a label and its value each; what they leave out a person fills in. */
export function documentOf(rows: readonly LaidRow[]): Draft["document"] {
  const said = new Map<Said, string>();
  for (const { cells } of rows) {
    const [label, value] = cells.map(({ text }) => text).filter((text) => text !== "");
    const key = bareKey((label ?? "").replace(/:\s*$/u, "").trim());
    const found = labels.find(({ words }) => words.test(key));
    if (found !== undefined && value !== undefined) said.set(found.says, value);
  }
  const number = said.get("number") ?? null;
  return {
    type: "plan",
    number,
    symbol: number?.split("/").slice(1).join("/") ?? null,
    issuer: said.get("issuer") ?? null,
    parentIssuer: null,
    place: null,
    issuedOn: dayIn(said.get("issuedOn") ?? ""),
    subject: said.get("subject") ?? null,
    signers: [],
    addressees: [],
    recipients: [],
  };
}

function dayIn(text: string): string | null {
  const [, date = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : null;
}
