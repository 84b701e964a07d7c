import type { AssignmentStatus, Schedule, Timeliness } from "@dondoc/domain";
import { duePhrase, dueWords, statusWords } from "@dondoc/words";
import { language, words } from "../office/language.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Standing = {
  readonly timeliness: Timeliness;
  readonly schedule: Schedule | null;
  readonly status?: AssignmentStatus | undefined;
};

type Mark = { readonly icon: IconName; readonly tone: string; readonly text: string };

/** How something stands: a shape, a word, and then a colour. */
export function StateMark(props: Standing) {
  const mark = () => markOf(props);
  return (
    <span class={`st ${mark().tone}`}>
      <Icon name={mark().icon} />
      <span>{mark().text}</span>
    </span>
  );
}

export function markOf({ timeliness, schedule, status }: Standing): Mark {
  if (
    status === "suspended" ||
    status === "withdrawn" ||
    status === "reassigned" ||
    status === "superseded"
  ) {
    return { icon: "pause", tone: "quiet", text: words(statusWords)[status] };
  }
  if (timeliness.kind === "no-deadline") return undatedMark(schedule);
  return { ...shapes[timeliness.kind], text: duePhrase(timeliness, language()) };
}

const shapes = {
  overdue: { icon: "over", tone: "over" },
  "due-soon": { icon: "soon", tone: "soon" },
  "not-due": { icon: "open", tone: "open" },
  "on-time": { icon: "done", tone: "done" },
  late: { icon: "donelate", tone: "donelate" },
  undatable: { icon: "done", tone: "done" },
} as const satisfies Record<Exclude<Timeliness["kind"], "no-deadline">, Omit<Mark, "text">>;

/** Without a day something is continuous, waits for an event, or is simply undated; it is never red. */
function undatedMark(schedule: Schedule | null): Mark {
  const due = words(dueWords);
  if (schedule?.kind === "continuous") return { icon: "cont", tone: "quiet", text: due.continuous };
  if (schedule?.kind === "on-event") return { icon: "event", tone: "quiet", text: due.onEvent };
  if (schedule?.kind === "recurring" && hasDay(schedule)) {
    return { icon: "again", tone: "quiet", text: due.recurring };
  }
  return { icon: "undated", tone: "quiet", text: due.noDay };
}

function hasDay({ monthDay, dayOfMonth, weekday }: Extract<Schedule, { kind: "recurring" }>): boolean {
  return monthDay !== undefined || dayOfMonth !== undefined || weekday !== undefined;
}
