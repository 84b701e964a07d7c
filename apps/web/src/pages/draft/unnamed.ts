import type { NamedUnit } from "@dondoc/client";
import type { DraftTask } from "@dondoc/domain/draft";
import { asCorrected } from "./review.ts";
import type { ReviewForm } from "./review-form.ts";

/** The names in a task that stand for nobody yet: the register does not know them and nobody has chosen. */
export function unnamedIn(
  task: DraftTask,
  units: Readonly<Record<string, NamedUnit>>,
  { corrections, namings }: ReviewForm,
): string[] {
  const names = asCorrected(task, corrections[task.key]).assignments.map((each) => each.unitAsWritten);
  return [...new Set(names)].filter(
    (name) => name !== "" && namings[name] === undefined && units[name]?.kind === "unknown",
  );
}
