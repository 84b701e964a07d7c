import { type AccessWords, accessWords } from "./access.ts";
import { type AssignmentWords, assignmentWords } from "./assignment.ts";
import { type CommandWords, commandWords } from "./command.ts";
import { type DocumentTypeWords, type DocumentWords, documentTypeWords, documentWords } from "./document.ts";
import { type DraftWords, draftWords } from "./draft.ts";
import { type DueWords, dueWords } from "./due.ts";
import { type FollowUpWords, followUpWords } from "./follow-up.ts";
import { type KeyWords, keyWords } from "./key.ts";
import { type GalleryWords, galleryWords } from "./gallery.ts";
import type { InBoth, Language } from "./language.ts";
import { type OfficeWords, officeWords } from "./office.ts";
import { type OverviewWords, overviewWords } from "./overview.ts";
import { type CheckWords, type PlanWords, checkWords, planWords } from "./plan.ts";
import { type JobWords, jobWords } from "./job.ts";
import { type ReviewWords, reviewWords } from "./review.ts";
import { type RoleWords, roleWords } from "./role.ts";
import { type StatisticWords, statisticWords } from "./statistic.ts";
import { type StatusWords, statusWords } from "./status.ts";
import { type TaskWords, taskWords } from "./task.ts";
import { type TerminalWords, terminalWords } from "./terminal.ts";
import { type UnitWords, unitWords } from "./unit.ts";
import { type TierWords, type UnitKindWords, tierWords, unitKindWords } from "./unit-kind.ts";

/** Every word of the faces, by concept. To add a concept: one file with `vi` and `en`, one line in each list here. */
export type Words = {
  readonly office: OfficeWords;
  readonly status: StatusWords;
  readonly role: RoleWords;
  readonly due: DueWords;
  readonly statistic: StatisticWords;
  readonly documentType: DocumentTypeWords;
  readonly document: DocumentWords;
  readonly overview: OverviewWords;
  readonly plan: PlanWords;
  readonly check: CheckWords;
  readonly task: TaskWords;
  readonly assignment: AssignmentWords;
  readonly access: AccessWords;
  readonly followUp: FollowUpWords;
  readonly unit: UnitWords;
  readonly unitKind: UnitKindWords;
  readonly tier: TierWords;
  readonly draft: DraftWords;
  readonly gallery: GalleryWords;
  readonly review: ReviewWords;
  readonly job: JobWords;
  readonly terminal: TerminalWords;
  readonly key: KeyWords;
  readonly command: CommandWords;
};

const words: InBoth<Words> = { vi: collect("vi"), en: collect("en") };

export function wordsIn(language: Language): Words {
  return words[language];
}

function collect(language: Language): Words {
  return {
    office: officeWords[language],
    status: statusWords[language],
    role: roleWords[language],
    due: dueWords[language],
    statistic: statisticWords[language],
    documentType: documentTypeWords[language],
    document: documentWords[language],
    overview: overviewWords[language],
    plan: planWords[language],
    check: checkWords[language],
    task: taskWords[language],
    assignment: assignmentWords[language],
    access: accessWords[language],
    followUp: followUpWords[language],
    unit: unitWords[language],
    unitKind: unitKindWords[language],
    tier: tierWords[language],
    draft: draftWords[language],
    gallery: galleryWords[language],
    review: reviewWords[language],
    job: jobWords[language],
    terminal: terminalWords[language],
    key: keyWords[language],
    command: commandWords[language],
  };
}
