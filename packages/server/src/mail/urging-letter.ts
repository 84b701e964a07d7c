import type { UrgingSlip } from "@dondoc/domain";
import { dayText, mailWords } from "@dondoc/words";
import type { Letter } from "@dondoc/writer";
import { type Addressee, footOf } from "./due-letter.ts";

/** A slip as mail: what is asked, until when, how it stands, and who asks. */
export function urgingLetter(
  slip: UrgingSlip,
  { by, taskAddress }: { readonly by: string; readonly taskAddress: string },
  to: Addressee,
): Letter {
  const { language } = to;
  const words = mailWords[language];
  const { slip: said } = words;
  const { dueOn, originalDueOn, extensionCount, stage, timesUrged } = slip;
  const day = (on: typeof slip.writtenOn) => dayText(on, language);
  const standing =
    stage.kind === "near"
      ? said.near(stage.daysLeft)
      : stage.kind === "overdue"
        ? said.overdue(stage.daysLate)
        : said.undated;
  const texts = [
    said.opening(slip.unitAsWritten, slip.planNumber, day(slip.planIssuedOn)),
    said.task(slip.statement),
    ...(slip.deadlineAsWritten === null ? [] : [said.asWritten(slip.deadlineAsWritten)]),
    ...(dueOn === null ? [] : [said.dueOn(day(dueOn))]),
    ...(extensionCount > 0 && originalDueOn !== null
      ? [said.extended(extensionCount, day(originalDueOn))]
      : []),
    standing,
    ...(timesUrged > 0 ? [said.times(timesUrged)] : []),
    said.by(by),
  ];
  const lines = texts.map((text) => ({ text, detail: null, address: null }));
  return {
    subject: words.subjects.urging(slip.unitAsWritten, day(slip.writtenOn)),
    greeting: words.greeting(to.name),
    parts: [
      {
        title: null,
        lines: [...lines, { text: words.open, detail: null, address: taskAddress }],
        more: null,
      },
    ],
    foot: footOf("urging", to),
  };
}
