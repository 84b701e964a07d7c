import type { Evidence } from "@dondoc/domain";

/** A number of a document has a figure and a slash: `12/BC-UBND`. */
const documentNumber = /^\d+[\p{L}\d]*\/[\p{L}\d./-]+$/u;
const webAddress = /^https?:\/\/\S+$/u;

/** What somebody typed as evidence, one a line: links and numbers of documents, and the lines that are neither. */
export function evidenceIn(text: string): {
  readonly evidence: readonly Evidence[];
  readonly unread: readonly string[];
} {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const evidence: Evidence[] = [];
  const unread: string[] = [];
  for (const line of lines) {
    if (webAddress.test(line) && URL.canParse(line)) evidence.push({ kind: "link", url: line });
    else if (documentNumber.test(line))
      evidence.push({ kind: "document", number: line, issuer: null, issuedOn: null });
    else unread.push(line);
  }
  return { evidence, unread };
}
