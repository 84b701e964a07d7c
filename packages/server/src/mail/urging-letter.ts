import type { CalendarDay } from "@dondoc/domain";
import { dayText, mailWords } from "@dondoc/words";
import { type Letter, type Paper, textOfPaper } from "@dondoc/writer";
import { type Addressee, footOf } from "./due-letter.ts";

type Slip = {
  /** The slip in the language of whoever gets it. */
  readonly paper: Paper;
  readonly unit: string;
  readonly writtenOn: CalendarDay;
  readonly taskAddress: string;
};

/** A slip as mail: its own text, and where the task is looked at. */
export function urgingLetter({ paper, unit, writtenOn, taskAddress }: Slip, to: Addressee): Letter {
  const words = mailWords[to.language];
  const blocks = textOfPaper(paper)
    .trim()
    .split(/\n{2,}/u);
  const line = (text: string, address: string | null = null) => ({ text, detail: null, address });
  return {
    subject: words.subjects.urging(unit, dayText(writtenOn, to.language)),
    greeting: words.greeting(to.name),
    parts: [
      ...blocks.map((block) => ({
        title: null,
        lines: block.split("\n").map((text) => line(text)),
        more: null,
      })),
      { title: null, lines: [line(words.open, taskAddress)], more: null },
    ],
    foot: footOf("urging", to),
  };
}
