import { z } from "zod";

/** Kinds of official document that are issued or cited (NĐ 30/2020/NĐ-CP art. 7; Party: Quy định 399-QĐ/TW). */
export const DocumentType = z.enum([
  "plan",
  "action-programme",
  "directive",
  "decision",
  "conclusion",
  "resolution",
  "official-letter",
  "notice",
  "law",
  "ordinance",
  "decree",
  "circular",
  "report",
  "submission",
  "guidance",
  "regulation",
  "party-circular",
  "scheme",
  "telegram",
]);
export type DocumentType = z.infer<typeof DocumentType>;
