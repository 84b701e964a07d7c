import type { JobWords } from "@dondoc/words";

type Progress = Readonly<Record<string, unknown>> | null;

/** How far a job is, or what came of it, in words; kinds that are newer than this page say nothing. */
export function toldOf(progress: Progress, words: JobWords): string {
  const number = (name: string): number | null => {
    const value = progress?.[name];
    return typeof value === "number" ? value : null;
  };
  const [done, pages, events] = [number("done"), number("pages"), number("events")];
  const [removed, written] = [number("removed"), number("written")];
  const outcome = progress?.["outcome"];
  const parts = [
    typeof outcome === "string" && isOutcome(outcome, words) ? words.outcomes[outcome] : null,
    done === null || pages === null ? null : words.pages(done, pages),
    events === null ? null : words.events(events),
    removed === null ? null : words.cleaned(removed),
    written === null ? null : words.written(written),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function isOutcome(name: string, words: JobWords): name is keyof JobWords["outcomes"] {
  return Object.hasOwn(words.outcomes, name);
}
