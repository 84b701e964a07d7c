import type { Language } from "@dondoc/words";
import { escaped } from "../html/escaped.ts";
import { printable } from "../printable.ts";

/** One thing that a letter speaks of, and where it can be looked at. */
export type LetterLine = {
  readonly text: string;
  readonly detail: string | null;
  readonly address: string | null;
};

export type LetterPart = {
  readonly title: string | null;
  readonly lines: readonly LetterLine[];
  /** What was left out. */
  readonly more: string | null;
};

/** Something the office mails to one person. */
export type Letter = {
  readonly subject: string;
  readonly greeting: string;
  readonly parts: readonly LetterPart[];
  /** Why it comes, and how to stop it. */
  readonly foot: readonly LetterLine[];
};

export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

const LONGEST_SUBJECT = 200;

/**
 * A letter in both forms that mail has. Every text is one line before it is set, so that none begins a header, and is
 * escaped in HTML, which holds no script, no picture and nothing from another host.
 */
export function writtenLetter(letter: Letter, language: Language): WrittenLetter {
  return {
    subject: oneLine(letter.subject).slice(0, LONGEST_SUBJECT),
    text: textOf(letter),
    html: htmlOf(letter, language),
  };
}

function textOf({ greeting, parts, foot }: Letter): string {
  const blocks = [
    [oneLine(greeting)],
    ...parts.map(({ title, lines, more }) => [
      ...(title === null ? [] : [oneLine(title)]),
      ...lines.flatMap((line) => linesOf(line, title === null ? "" : "- ")),
      ...(more === null ? [] : [oneLine(more)]),
    ]),
    ["-- ", ...foot.flatMap((line) => linesOf(line, ""))],
  ];
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

function linesOf({ text, detail, address }: LetterLine, mark: string): string[] {
  const indent = " ".repeat(mark.length);
  return [
    mark + oneLine(text),
    ...(detail === null ? [] : [indent + oneLine(detail)]),
    ...(address === null ? [] : [indent + hrefOf(address)]),
  ];
}

function htmlOf({ subject, greeting, parts, foot }: Letter, language: Language): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:44em">
<p>${escaped(greeting)}</p>
${parts.map(partOf).join("\n")}
<hr>
${foot.map((line) => `<p style="font-size:small">${lineOf(line)}</p>`).join("\n")}
</body></html>
`;
}

function partOf({ title, lines, more }: LetterPart): string {
  const said = more === null ? "" : `<p>${escaped(more)}</p>`;
  if (title === null) return lines.map((line) => `<p>${lineOf(line)}</p>`).join("") + said;
  const items = lines.map((line) => `<li>${lineOf(line)}</li>`).join("\n");
  return `<h2 style="font-size:medium">${escaped(title)}</h2>\n<ul>${items}</ul>${said}`;
}

function lineOf({ text, detail, address }: LetterLine): string {
  const said = escaped(text);
  const linked = address === null ? said : `<a href="${escaped(hrefOf(address))}">${said}</a>`;
  return detail === null ? linked : `${linked}<br>${escaped(detail)}`;
}

/** Only pages: what is no address of the web is a fault of whoever wrote the letter. */
function hrefOf(address: string): string {
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") throw new Error("A letter leads to pages only.");
  return href;
}

function oneLine(text: string): string {
  return printable(text).trim();
}
