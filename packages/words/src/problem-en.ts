import type { TaskListFault } from "@dondoc/domain/draft";
import type { IdKind, Permission } from "@dondoc/domain";
import { accountProblems } from "./account-problem.ts";
import { assignmentProblems } from "./assignment-problem.ts";
import { dayText } from "./day-text.ts";
import { draftWords } from "./draft.ts";
import { followUpProblems } from "./follow-up-problem.ts";
import { bytesText } from "./number-text.ts";
import type { ProblemSentences } from "./problem.ts";
import { registerProblems } from "./register-problem.ts";
import { reportingProblems } from "./reporting-problem.ts";

const kinds = {
  directive: "directive",
  plan: "plan",
  task: "task",
  assignment: "assignment",
  reportSeries: "report series",
  target: "target",
  unit: "unit",
  unitGroup: "group of units",
  draft: "draft",
  obstacle: "obstacle",
  proposal: "proposal",
  inspection: "inspection",
  commendation: "commendation",
  fundingSource: "source of funding",
  report: "report",
  review: "review",
  taskLink: "link between tasks",
  succession: "succession of units",
  snapshot: "published statistic",
  account: "account",
} satisfies Record<IdKind, string>;

const permissions = {
  "office.read": "see the figures of this office",
  "draft.read": "import documents",
  "draft.accept": "accept a draft as a plan",
  "file.keep": "keep files",
  "plan.follow": "follow plans up",
  "unit.keep": "keep the register of units",
  "task.act": "record the work of a unit",
  "office.enter": "enter this office",
  "account.own": "keep their own sessions and keys",
  "account.keep": "keep accounts",
  "job.keep": "look after what the server does by itself",
} satisfies Record<Permission, string>;

const lineFaults = {
  "statement-missing": "has no statement",
  "statement-too-long": "has too long a statement",
  "deadline-not-understood": "has a deadline that is not understood",
} as const satisfies Record<TaskListFault["fault"], string>;

export const englishProblems: ProblemSentences = {
  ...assignmentProblems.en,
  ...followUpProblems.en,
  ...registerProblems.en,
  ...reportingProblems.en,
  ...accountProblems.en,
  "document-empty": () => "The file holds no words. Choose a file with the text of a document.",
  "document-too-large": ({ bytes, limitBytes }) =>
    `The file has ${bytesText(bytes, "en")}; the limit is ${bytesText(limitBytes, "en")}. Take out pictures or appendices and try again.`,
  "document-secret": ({ marking }) =>
    `The document is marked “${marking}”. Đôn Đốc takes no secret documents and has kept nothing of this file.`,
  "document-broken": ({ format }) =>
    `The ${format} file cannot be opened: it is damaged or not of that format. Open and save it in a word processor, then try again.`,
  "document-too-long": ({ pages, limitPages }) =>
    `The file has ${pages} pages; the limit is ${limitPages}. Save the plan on its own and try again.`,
  "document-without-text": () =>
    "The file holds pictures of pages and no text. Import the Word document or a PDF with text, or read it with `dondoc read --ocr`.",
  "document-format-unknown": ({ extension }) =>
    extension === ""
      ? "The format of the file is not known. Đôn Đốc reads .docx, .pdf, .doc and .txt."
      : `Files of kind ${extension} cannot be read yet. Save the document as .docx or .pdf and try again.`,
  "document-not-understood": () =>
    "This does not look like an official document: no heading or number was found. Check that it is the right file.",
  "draft-already-accepted": () => "This draft has already become a plan. Open that plan instead.",
  "plan-already-held": ({ number }) =>
    `The office already holds plan ${number}. Open it instead of accepting it again.`,
  "draft-incomplete": ({ missing }) =>
    `Still missing: ${missing.map((fact) => draftWords.en.missing[fact]).join(", ")}. Fill it in and accept again.`,
  "draft-item-unknown": ({ key }) => `The draft has no item ${key}. Load the page again and look it over.`,
  "no-task-above": ({ key }) => `Task ${key} cannot be joined: no task above it is kept.`,
  "plan-under-another-directive": ({ number, directiveNumber }) =>
    `${number} is already known as a plan that carries out ${directiveNumber}. Choose that directive, or check number and date.`,
  "plan-earlier-than-directive": ({ issuedOn, directiveOn }) =>
    `The plan is dated ${dayText(issuedOn, "en")}, before the document it carries out (${dayText(directiveOn, "en")}). Check both days.`,
  "not-allowed": ({ permission }) =>
    `You are not allowed to ${permissions[permission]}. Ask the administrator of the office.`,
  "sign-in-needed": () => "This office is for people with an account. Sign in first.",
  "no-post-held": () => "Your account holds no post in a unit today. Ask the administrator of the office.",
  "unit-out-of-sight": () => "You see your own unit and those below it; this one is not among them.",
  "not-found": ({ kind }) => `There is no such ${kinds[kind]}. The address may be old or mistyped.`,
  "stale-version": () =>
    "Somebody changed this before you. Look at the new version and go on; what you typed is kept.",
  "idempotency-key-reused": () =>
    "This request wears the key of another one that was sent before. Nothing was changed; load again and repeat it.",
  "input-invalid": ({ fields }) =>
    fields.length === 0
      ? "What was sent is not right. Check the fields you filled in."
      : `These fields are not right: ${fields.join(", ")}. Correct them and send again.`,
  "file-empty": () => "This file is empty. Choose it again.",
  "file-type-refused": ({ fileName }) =>
    `Files such as “${fileName}” are not kept. Send PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG, TIFF or plain text.`,
  "file-infected": ({ found }) =>
    `The antivirus found ${found} in this file. It was not kept; tell whoever looks after the computers.`,
  "file-scan-unavailable": () =>
    "The antivirus does not answer, so the file was not taken. Send it again in a few minutes.",
  "file-not-kept": ({ fileName }) => `The office does not hold the file “${fileName}”. Send that file again.`,
  "webhook-address-refused": () =>
    "Only an address that begins with https:// and lies on the public internet can be told what happens.",
  "task-list-without-heading": () =>
    "No heading was found: a list needs a column of tasks, and one that says who leads or when it is due.",
  "task-list-wrong": ({ faults, count }) =>
    `Nothing was taken in, because ${count} lines cannot be read: ${faults
      .map(({ line, fault }) => `line ${line} ${lineFaults[fault]}`)
      .join("; ")}${count > faults.length ? "; …" : ""}. Mend them and send the list again.`,
  "list-too-long": ({ rows, most }) =>
    `The list has ${rows} rows, and a file holds at most ${most}. Choose a plan or fewer days.`,
  "too-many-webhooks": ({ most }) =>
    `You have ${most} addresses already. Take one back before you add another.`,
  "template-wrong": ({ file, at, because }) =>
    `The office’s form ${file} is wrong${at === "" ? "" : ` at ${at}`}: ${because}. Mend that file and try again.`,
  "reading-stopped": () => "The reading of this document was stopped. Send the file again to have it read.",
  "server-busy": () => "The server is too busy. Nothing was written; try again in a few seconds.",
  "disk-nearly-full": () =>
    "The disk is nearly full, so nothing more is written. Reading still works; free some space and try again.",
  "database-unavailable": () =>
    "The database does not answer for the moment. Nothing was written; try again in a few minutes.",
  "data-folder-in-use": ({ folder }) =>
    `The data folder ${folder} is in use by another Đôn Đốc server. Stop that server, or name another folder with DONDOC_DATA.`,
  "host-not-allowed": ({ host }) =>
    `The server takes no requests for ${host}. Until there are user accounts it can be reached on this machine only, at 127.0.0.1.`,
  "request-too-large": ({ limitBytes }) =>
    `The request is too large; the limit is ${bytesText(limitBytes, "en")}. Choose a smaller file.`,
  "server-unreachable": ({ url }) =>
    `The server at ${url} cannot be reached. Check that it is running and try again.`,
  fault: ({ reference }) =>
    `Something failed on our side, not yours. Nothing was written. When you report it, give the reference ${reference}.`,
};
