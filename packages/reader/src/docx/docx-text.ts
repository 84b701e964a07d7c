import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import type { Element } from "@xmldom/xmldom";
import { type Archive, openArchive } from "./archive.ts";
import { bodiesOf } from "./bodies.ts";
import { bodyLines, type Surroundings } from "./body-lines.ts";
import { numberingFrom } from "./numbering.ts";
import { partsOf } from "./parts.ts";
import { stylesFrom } from "./styles.ts";
import { attribute, childrenOf, xmlRoot } from "./xml.ts";

export const MAX_DOCX_BYTES = 50 * 1024 * 1024;

/** Twice the lines that the reader takes: more need not be unpacked to be refused. */
const LINES_AT_MOST = 100_000;

class TooLong extends Error {}

/**
 * The text of a Word document as lines in reading order (NFC), with the labels that Word computes, each table cell on
 * lines of its own, page breaks as form feeds and the notes at the end. Never throws: what is not a whole and harmless
 * document is `document-broken`.
 */
export function docxText(bytes: Uint8Array): Result<{ text: string }, ReadProblem> {
  if (bytes.length === 0) return refuse({ code: "document-empty" });
  if (bytes.length > MAX_DOCX_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCX_BYTES });
  }
  try {
    const text = textOf(openArchive(bytes));
    return text === "" ? refuse({ code: "document-empty" }) : ok({ text });
  } catch (error) {
    if (error instanceof TooLong) {
      return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCX_BYTES });
    }
    // Whatever the reason, the person can only do one thing: send another file.
    return refuse({ code: "document-broken", format: "docx" });
  }
}

function textOf(archive: Archive): string {
  const parts = partsOf(archive);
  const rootOf = (name: string | undefined): Element | null => {
    const content = name === undefined ? null : archive.read(name);
    return content === null ? null : xmlRoot(content);
  };
  const styles = stylesFrom(rootOf(parts.styles));
  const numbering = numberingFrom(
    rootOf(parts.numbering),
    (style) => styles.numberingOf(style)?.listId ?? null,
  );
  const surroundings: Surroundings = { styles, numbering };
  const content = archive.read(parts.document);
  if (content === null) throw new Error("no document");
  const notes: string[] = [];
  const lines: string[] = [];
  for (const body of bodiesOf(content)) {
    for (const line of bodyLines(body, surroundings, notes)) lines.push(line);
    if (lines.length > LINES_AT_MOST) throw new TooLong();
  }
  const noteLines = linesOfNotes(notes, surroundings, {
    footnotes: rootOf(parts.footnotes),
    endnotes: rootOf(parts.endnotes),
  });
  return asText(noteLines.length === 0 ? lines : [...lines, "", ...noteLines]);
}

type NoteRoots = { readonly footnotes: Element | null; readonly endnotes: Element | null };

/** Notes stand after the text, in the order in which it refers to them; their marks are left out of the text. */
function linesOfNotes(references: readonly string[], surroundings: Surroundings, roots: NoteRoots): string[] {
  const notes = new Map<string, Element>();
  for (const [kind, root] of Object.entries(roots)) {
    for (const note of root === null ? [] : childrenOf(root))
      notes.set(`${kind}/${attribute(note, "id")}`, note);
  }
  return [...new Set(references)].flatMap((reference) => {
    const note = notes.get(reference);
    return note === undefined ? [] : bodyLines(note, surroundings, []);
  });
}

/** One blank line for one or more empty paragraphs; white space inside a line folded, tabs kept. */
function asText(lines: readonly string[]): string {
  const text = lines
    .flatMap((line) => line.replaceAll("\f", "\n\f").split("\n"))
    .map(folded)
    .join("\n")
    .normalize("NFC");
  return text
    .replace(/\n*\f\n*/g, (around) => (around.length > 3 ? "\n\n\f" : "\n\f"))
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^[\n\f]+|[\n\f]+$/g, "");
}

function folded(line: string): string {
  const isPage = line.startsWith("\f");
  const words = line
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD\0]/g, "")
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t")
    .trim();
  return isPage ? `\f${words}` : words;
}
