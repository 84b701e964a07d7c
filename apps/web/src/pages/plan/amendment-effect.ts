import type { Answers } from "@dondoc/client";

type AmendableTask = Answers["plan"]["previewAmendment"]["tasks"][number];

export type AmendmentEffect = {
  /** Tasks with something open that would be superseded. */
  readonly tasks: readonly AmendableTask[];
  readonly openCount: number;
  readonly keptCount: number;
};

/** What a later paper would end: everything open of a plan it replaces, or of the tasks that it sets anew. */
export function effectOf(
  tasks: readonly AmendableTask[],
  { kind, restated }: { readonly kind: "amends" | "replaces"; readonly restated: ReadonlySet<string> },
): AmendmentEffect {
  const meant = tasks.filter(({ taskId }) => kind === "replaces" || restated.has(taskId));
  const sum = (count: (task: AmendableTask) => number) =>
    meant.reduce((total, task) => total + count(task), 0);
  return {
    tasks: meant.filter(({ openCount }) => openCount > 0),
    openCount: sum(({ openCount }) => openCount),
    keptCount: sum(({ keptCount }) => keptCount),
  };
}
