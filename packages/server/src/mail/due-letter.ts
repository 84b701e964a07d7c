import type { CalendarDay } from "@dondoc/domain";
import { type Language, dayText, duePhrase, mailWords } from "@dondoc/words";
import type { Letter, LetterLine } from "@dondoc/writer";
import type { DueItem } from "../task/due-item.ts";
import type { MailKind } from "./mail-kind.ts";

/** For whom a letter is written, and where it leads. */
export type Addressee = {
  readonly name: string;
  readonly language: Language;
  /** Where the pages of the office are. */
  readonly origin: string;
  /** Where one stops mail of this kind. */
  readonly stopAddress: string;
};

/** A letter is read, not searched: the rest is one click away. Our choice. */
const MOST_LINES = 50;

/** A digest or a reminder of what somebody's units owe: late first, then by nearness. */
export function dueLetter(
  kind: "digest" | "reminder",
  { items, asOf }: { readonly items: readonly DueItem[]; readonly asOf: CalendarDay },
  to: Addressee,
): Letter {
  const words = mailWords[to.language];
  const late = items.filter(({ dueOn }) => dueOn !== null && dueOn < asOf);
  const near = items.filter(({ dueOn }) => dueOn !== null && dueOn >= asOf);
  const part = (title: string, of: readonly DueItem[]) =>
    of.length === 0
      ? []
      : [
          {
            title,
            lines: of.slice(0, MOST_LINES).map((item) => lineOf(item, to)),
            more: of.length > MOST_LINES ? words.more(of.length - MOST_LINES) : null,
          },
        ];
  return {
    subject: words.subjects[kind](items.length, dayText(asOf, to.language)),
    greeting: words.greeting(to.name),
    parts: [...part(words.overdue(late.length), late), ...part(words.near(near.length), near)],
    foot: footOf(kind, to),
  };
}

/** Where it came from and how to stop it: at the end of every letter. */
export function footOf(kind: MailKind, { language, origin, stopAddress }: Addressee): LetterLine[] {
  const words = mailWords[language];
  return [
    { text: words.open, detail: null, address: `${origin}/` },
    { text: words.why(words.kinds[kind]), detail: null, address: null },
    { text: words.stop, detail: null, address: stopAddress },
  ];
}

function lineOf(item: DueItem, { language, origin }: Addressee): LetterLine {
  const words = mailWords[language];
  const { number, issuedOn, issuer } = item.plan;
  const day = item.dueOn === null ? [] : [words.due(dayText(item.dueOn, language))];
  const detail = [
    duePhrase(item.timeliness, language),
    ...day,
    words.under(number, dayText(issuedOn, language), issuer),
  ];
  return {
    text: words.line(item.unit?.shortName ?? "", item.statement),
    detail: detail.join("; "),
    address: `${origin}/${item.taskId === null ? `plans/${item.plan.id}` : `tasks/${item.taskId}`}`,
  };
}
