import { paperWords } from "@dondoc/words";
import type { Content } from "pdfmake";
import { headLines } from "../head-lines.ts";
import type { PaperClosing, PaperHead, PaperLayout } from "../paper.ts";
import { bodySize, mm, shortRule } from "./pdf-measures.ts";
import { unbroken } from "./unbroken.ts";

/** Who issues on the left, the nation or the Party on the right, and below them number, place and day. */
export function pdfHead(head: PaperHead): Content {
  const { issuer, number, nation, placeAndDay } = headLines(head);
  const isParty = head.layout === "party";
  const left = issuer.map((text, at) => centred(text, { bold: at === issuer.length - 1 }));
  // The name of the nation keeps to one line at 12 points; its motto is a size larger.
  const right = nation.map((text, at) =>
    centred(text, { bold: true, fontSize: at < nation.length - 1 ? 12 : 13 }),
  );
  return sideBySide(mm(64), [
    [
      [...left, isParty ? centred("*", {}) : shortRule(mm(20))],
      [...right, shortRule(isParty ? mm(72) : mm(56))],
    ],
    [[centred(number, {})], [centred(placeAndDay, { italics: true })]],
  ]);
}

/**
 * Recipients on the left, who signs on the right, with room for signature and seal: never on two pages, nor without the
 * last lines above.
 */
export function pdfClosing(
  { recipients, authority, counterpart }: PaperClosing,
  layout: PaperLayout,
  above: readonly Content[],
): Content[] {
  const end = layout === "state" ? "." : "";
  const signing = (texts: readonly string[]) =>
    texts.map((text) => centred(text.toLocaleUpperCase("vi"), { bold: true, fontSize: bodySize }));
  const sentTo = (): Content[] => [
    { text: `${paperWords.vi.recipients}:`, bold: true, italics: true, fontSize: 12 },
    ...recipients.map((text): Content => ({ text: unbroken(`- ${text}${end}`), fontSize: 11 })),
  ];
  const left = counterpart === undefined ? sentTo() : signing(counterpart);
  const right = signing(authority);
  const room: Content = { text: "", margin: [0, 0, 0, mm(24)] };
  return [
    {
      unbreakable: true,
      stack: [...above, { margin: [0, 8, 0, 0], stack: [sideBySide(mm(70), [[left, [...right, room]]])] }],
    },
  ];
}

function sideBySide(leftWidth: number, rows: readonly (readonly (readonly Content[])[])[]): Content {
  return {
    layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 0 },
    table: {
      widths: [leftWidth, mm(160) - leftWidth],
      body: rows.map((cells) => cells.map((stack) => ({ stack: [...stack] }))),
    },
  };
}

type Run = { readonly bold?: boolean; readonly italics?: boolean; readonly fontSize?: number };

function centred(text: string, run: Run): Content {
  return { text: unbroken(text), alignment: "center", fontSize: 13, ...run };
}
