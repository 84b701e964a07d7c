import type { CalendarDay } from "@dondoc/domain";
import { commandLookWords, findWords } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Answer, type AnswerCall, type AnswerFlags, answerCommand } from "../answer/print-answer.ts";
import { type Complaint, wrongArgument } from "../command/console.ts";
import type { ExitCode } from "../command/exit-code.ts";
import type { FoundKind, FoundThing, OfficeReads } from "../office/office-reads.ts";
import { printable } from "../text/cell.ts";
import { plainTable } from "../text/plain-table.ts";
import { shortCode } from "../text/short-code.ts";

export type SearchFlags = AnswerFlags & { readonly in?: string };
export type SearchCall = AnswerCall & { readonly office: OfficeReads };

const kinds: readonly FoundKind[] = ["unit", "directive", "plan", "task"];

/** `dondoc search`: units, documents and tasks by their words, without diacritics too; the best first. */
export function searchCommand(
  words: readonly string[],
  flags: SearchFlags,
  call: SearchCall,
): Promise<ExitCode> {
  return answerCommand(flags, call, async () => {
    const wanted = kindsIn(flags, call);
    return "sentence" in wanted ? wanted : found(words.join(" "), wanted, call);
  });
}

async function found(text: string, wanted: readonly FoundKind[], call: SearchCall): Promise<Answer> {
  const { settings, office } = call;
  const [{ asOf }, all] = await Promise.all([askedDay(settings, office), office.find(text, wanted)]);
  const things = settings.asOf === null ? all : await knownBy(all, asOf, office);
  const items = things.map(({ kind, id, title, plan }) => ({ kind, id, title, plan }));
  return {
    json: () => ({ schema: "dondoc.search/1", asOf, text, items }),
    sheet: () => [
      ["kind", "id", "plan", "title"],
      ...items.map(({ kind, id, plan, title }) => [kind, id, plan?.number ?? "", title]),
    ],
    lines: (columns) => linesOf(text, things, { ...call, columns }),
  };
}

/** The search knows no days: what was not there yet, or no more, on an earlier day is left out here. */
async function knownBy(
  things: readonly FoundThing[],
  asOf: CalendarDay,
  office: OfficeReads,
): Promise<readonly FoundThing[]> {
  const [units, { plans }] = await Promise.all([office.units(asOf), office.plans(asOf)]);
  const known = new Set<string>([...units, ...plans].map(({ id }) => id));
  return things.filter(({ kind, id, plan }) => {
    if (kind === "unit" || kind === "plan") return known.has(id);
    return plan === null || known.has(plan.id);
  });
}

function linesOf(
  text: string,
  things: readonly FoundThing[],
  { settings, columns }: SearchCall & { readonly columns: number | null },
): string[] {
  const { language } = settings;
  if (things.length === 0) return [findWords[language].none(printable(text))];
  const { kind, code, plan, title } = commandLookWords[language].columns;
  const heading = [
    { heading: kind },
    { heading: code },
    { heading: plan, least: 0 },
    { heading: title, isRest: true },
  ];
  const rows = things.map((thing) => [
    findWords[language].kinds[thing.kind],
    thing.kind === "task" ? shortCode(thing.id) : "-",
    printable(thing.plan?.number ?? "-"),
    printable(thing.title),
  ]);
  return plainTable(heading, rows, columns);
}

/** `--in plan,task`: only these kinds. */
function kindsIn(flags: SearchFlags, { settings }: SearchCall): readonly FoundKind[] | Complaint {
  if (flags.in === undefined) return kinds;
  const names = flags.in.split(",").map((name) => name.trim());
  const wanted = kinds.filter((kind) => names.includes(kind));
  if (wanted.length > 0 && names.every((name) => kinds.some((kind) => kind === name))) return wanted;
  return wrongArgument(commandLookWords[settings.language].kinds(flags.in, kinds.join(", ")));
}
