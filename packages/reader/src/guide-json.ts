import type { DocumentType } from "@dondoc/domain";
import { type Draft, type DraftDeadline, type DraftTask, implementedDirective } from "@dondoc/domain/draft";

/** Names of the kinds of paper in the shape of the reading guide. */
const typeNames = {
  plan: "ke_hoach",
  "action-programme": "chuong_trinh",
  directive: "chi_thi",
  decision: "quyet_dinh",
  conclusion: "ket_luan",
  resolution: "nghi_quyet",
  "official-letter": "cong_van",
  notice: "thong_bao",
  law: "luat",
  ordinance: "phap_lenh",
  decree: "nghi_dinh",
  circular: "thong_tu",
  report: "bao_cao",
  submission: "to_trinh",
  guidance: "huong_dan",
  regulation: "quy_dinh",
  "party-circular": "thong_tri",
  scheme: "de_an",
  telegram: "cong_dien",
} satisfies Record<DocumentType, string>;

const typeName = (type: DocumentType | null): string | null => (type === null ? null : typeNames[type]);

/** The one exporter of a draft to the JSON of the reading guide. A unit that is guided counts as a coordinator there. */
export function toGuideJson(id: string, draft: Draft) {
  const implemented = implementedDirective(draft);
  return {
    id,
    document: documentJson(draft.document),
    implements: implemented === null ? null : { number: implemented.number, accept: [] },
    citations: draft.citations.map((citation) => ({
      type: typeName(citation.type),
      number: citation.number,
      date: citation.issuedOn,
      issuer: citation.issuer,
      relation: citation.relation === "implements" ? "implements" : "cites",
      ...citation.span,
    })),
    sections: draft.sections.map(({ path, title, level, span }) => ({ path, title, level, ...span })),
    tasks: draft.tasks.map(taskJson),
    targets: draft.targets.map((target) => ({
      indicator: target.indicator,
      comparator: target.comparator,
      value: target.value,
      value_max: target.valueMax,
      unit: target.unit,
      year: target.year,
      owner: target.owner,
      text: target.asWritten,
      ...target.span,
    })),
    reporting: draft.reports.map((report) => ({
      reporters: report.reporters,
      recipients: report.recipients,
      deadline: deadlineJson(report.deadline),
      text: report.asWritten,
      ...report.span,
    })),
    funding: draft.funding.map(({ asWritten, span }) => ({ text: asWritten, ...span })),
  };
}

function documentJson(document: Draft["document"]) {
  return {
    type: typeName(document.type),
    number: document.number,
    symbol: document.symbol,
    issuer: document.issuer,
    parent_issuer: document.parentIssuer,
    place: document.place,
    date: document.issuedOn,
    subject: document.subject,
    signers: document.signers,
    addressees: document.addressees,
    recipients: document.recipients.map(({ text, forReport, isArchive }) => ({
      text,
      report: forReport,
      archive: isArchive,
    })),
  };
}

function taskJson(task: DraftTask) {
  const units = (roles: (role: string) => boolean): string[] =>
    task.assignments.filter(({ role }) => roles(role)).map(({ unitAsWritten }) => unitAsWritten);
  const joins = (role: string): boolean => role === "coordinate" || role === "execute";
  return {
    id: task.key,
    statement: task.statement,
    section: task.sectionPath,
    leads: units((role) => !joins(role) && role !== "supervise"),
    coordinators: units(joins),
    supervisors: units((role) => role === "supervise"),
    deadline: deadlineJson(task.deadline),
    outputs: task.outputs,
    ...task.span,
  };
}

/** Words that name no day are no deadline in the guide; a paper that contradicts itself has one without a schedule. */
function deadlineJson(deadline: DraftDeadline | null) {
  if (deadline === null) return null;
  const { schedule, asWritten: text } = deadline;
  switch (schedule.kind) {
    case "vague":
    case "by-rule":
      return null;
    case "contradictory":
      return { text, schedule: null };
    case "continuous":
      return { text, schedule: { kind: "continuous" } };
    case "on-event":
      return { text, schedule: { kind: "event", event: schedule.event } };
    case "period":
      return { text, schedule: { kind: "period", from: schedule.from, to: schedule.to } };
    case "once":
      return {
        text,
        schedule: {
          kind: "once",
          due: schedule.dueOn,
          granularity: schedule.granularity.replace("-", "_"),
          ...(schedule.bound === "before" ? { bound: "before" } : {}),
        },
      };
    case "recurring":
      // The guide knows no daily report: what is done every day is continuous there.
      return schedule.every === "day"
        ? { text, schedule: { kind: "continuous" } }
        : { text, schedule: recurringJson(schedule) };
  }
}

function recurringJson(schedule: Extract<DraftDeadline["schedule"], { kind: "recurring" }>) {
  return {
    kind: "recurring",
    every: schedule.every?.replace("-", "_") ?? null,
    ...(schedule.monthDay === undefined ? {} : { month_day: schedule.monthDay }),
    ...(schedule.dayOfMonth === undefined ? {} : { day: schedule.dayOfMonth }),
    ...(schedule.weekday === undefined ? {} : { weekday: schedule.weekday }),
    ...(schedule.time === undefined ? {} : { time: schedule.time }),
    ...(schedule.bound === undefined ? {} : { bound: schedule.bound }),
  };
}
