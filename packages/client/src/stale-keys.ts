import type { Topic } from "./answers.ts";
import type { QueryName } from "./queries.ts";

/** What each kind of change makes stale. A topic without an entry does not compile. */
const staleBy = {
  plan: [
    "news.show",
    "overview.show",
    "overview.cascade",
    "plan.owedBelow",
    "plan.list",
    "plan.detail",
    "plan.links",
    "plan.changes",
    "plan.previewAmendment",
    "unit.list",
    "unit.owes",
    "unit.scorecard",
    "unit.previewSuccession",
    "unit.orphans",
    "task.due",
    "task.detail",
    "report.collection",
    "report.reviews",
    "report.snapshots",
    "target.detail",
    "followUp.ofPlan",
    "draft.detail",
  ],
  task: [
    "news.show",
    "overview.show",
    "overview.cascade",
    "plan.owedBelow",
    "plan.list",
    "plan.detail",
    "plan.links",
    "plan.changes",
    "plan.previewAmendment",
    "unit.list",
    "unit.owes",
    "unit.scorecard",
    "unit.previewSuccession",
    "unit.orphans",
    "task.due",
    "task.detail",
    "task.history",
    "report.collection",
    "target.detail",
    "followUp.ofPlan",
  ],
  draft: ["draft.list", "draft.detail"],
  unit: [
    "unit.list",
    "unit.owes",
    "unit.registered",
    "unit.successions",
    "unit.previewSuccession",
    "unit.orphans",
    "unit.scorecard",
    "overview.show",
    "plan.owedBelow",
    "plan.detail",
    "task.due",
    "task.detail",
    "draft.detail",
  ],
} as const satisfies Record<Topic, readonly QueryName[]>;

/** The queries to ask again after a change, each once. */
export function staleKeys(topics: readonly Topic[]): QueryName[] {
  return [...new Set(topics.flatMap((topic): readonly QueryName[] => staleBy[topic]))];
}

/** Every topic: what a client asks again after it was cut off, since it cannot know what it missed. */
export const everyTopic: readonly Topic[] = ["plan", "task", "draft", "unit"];
