import { makeId } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import {
  type Rule,
  anybody,
  assigning,
  keepingAccountsOf,
  keepingRegisterBelow,
  nothingThere,
  seeing,
  seeingOneOf,
  seeingPart,
  speaking,
  makingKeyToRead,
  stepping,
  striking,
} from "./matrix-rules.ts";
import { type RuleBookOffice, others, seriesId, targetId } from "./rule-book-office.ts";
import { ruleBookInputs } from "./rule-book-inputs.ts";
import { suoiHoaToday } from "./suoi-hoa-office.ts";
import { writerCases } from "./writer-cases.ts";

/** What is asked of a procedure, and what the domain says to whoever holds its permission. */
export type MatrixRow = { readonly input: unknown; readonly rule: Rule };
type Rules = { readonly [path: string]: Rule };

const { commune, district, office: standing } = suoiHoa;
const followers = [standing, district];
/** Units that have to do with the plan: its issuer, its standing body, and who has a part in it. */
const ofPlan = [district, standing, commune];
const nothing = "018cc251-f400-7000-9000-00000000dead";
const { planId, taskId } = given;

/** One for each procedure of the router: a test fails for one that is not here. */
export function matrixRows(made: RuleBookOffice): ReadonlyMap<string, MatrixRow> {
  const changes = Object.entries(ruleBookInputs(made)).map(([path, input]) => {
    const rule = changeRules[path];
    if (rule === undefined) throw new Error(`No rule for ${path}.`);
    return [path, { input: { version: 1, ...input }, rule }] as const;
  });
  const steps = Object.entries(writerCases).map(([path, { input }]) => {
    const rule = path === "task.assign" ? assigning : stepping(path.replace("task.", ""));
    const version = path === "task.assign" ? made.planVersion : made.partVersion;
    return [path, { input: { version, ...input }, rule }] as const;
  });
  return new Map([...readingRows(made), ...accountRows(made), ...changes, ...steps]);
}

const changeRules: Rules = {
  "followUp.raiseObstacle": speaking("bring", [commune]),
  "followUp.passObstacleOn": speaking("decide", [standing], ofPlan),
  "followUp.answerObstacle": speaking("decide", [standing], ofPlan),
  "followUp.resolveObstacle": speaking("bring", [commune], ofPlan),
  "followUp.makeProposal": speaking("bring", [commune]),
  "followUp.passProposalOn": speaking("decide", [standing], ofPlan),
  "followUp.answerProposal": speaking("decide", [standing], ofPlan),
  "followUp.planInspection": speaking("inspect", [standing]),
  "followUp.concludeInspection": speaking("inspect", [standing], ofPlan),
  "followUp.callOffInspection": speaking("inspect", [standing], ofPlan),
  "followUp.proposeCommendation": speaking("bring", [standing]),
  "followUp.grantCommendation": speaking("decide", [district], ofPlan),
  "followUp.declineCommendation": speaking("decide", [district], ofPlan),
  "followUp.stateFunding": speaking("decide", [district]),
  "followUp.estimateFunding": speaking("decide", [district], followers),
  "followUp.allocateFunding": speaking("decide", [district], followers),
  "report.send": speaking("bring", [commune]),
  "report.confirm": speaking("decide", [district], [district, commune]),
  "report.return": speaking("decide", [district], [district, commune]),
  "report.publish": speaking("decide", followers),
  "report.planReview": speaking("decide", followers),
  "report.holdReview": speaking("decide", followers, ofPlan),
  "report.callOffReview": speaking("decide", followers, ofPlan),
  "plan.proposeLink": speaking("bring", followers),
  "plan.confirmLink": speaking("decide", followers, ofPlan),
  "plan.rejectLink": speaking("decide", followers, ofPlan),
  "plan.amend": speaking("decide", [district]),
  "target.stateCourse": speaking("decide", followers),
  "target.measure": speaking("bring", ofPlan),
  "target.strike": striking(followers, ofPlan),
  "unit.register": keepingRegisterBelow(district),
  "unit.correct": keepingRegisterBelow(commune),
  "unit.end": keepingRegisterBelow(commune),
  "unit.proposeSuccession": keepingRegisterBelow(district),
  "unit.confirmSuccession": keepingRegisterBelow(commune, district),
  "unit.rejectSuccession": keepingRegisterBelow(commune, district),
  "unit.giveDuty": keepingRegisterBelow(commune, district),
};

type Rows = readonly (readonly [string, MatrixRow])[];

function open(path: string, input?: object): readonly [string, MatrixRow] {
  return [path, { input, rule: anybody }];
}

/** What papers say is for whoever may read; what others have done of it is told as far as it is in sight. */
function readingRows({ successionId, reviewId, inspectionId }: RuleBookOffice): Rows {
  const draftId = makeId("draft", 0, nothing);
  const directiveId = makeId("directive", 7, "018cc251-f400-7000-9000-000000000100");
  const identity = { issuer: "UBND", type: "plan", number: "1/KH", issuedOn: suoiHoaToday };
  const acceptance = {
    identity,
    subject: "về",
    directive: identity,
    directiveSubject: "về",
    skippedTasks: [],
  };
  return [
    open("office.state"),
    open("overview.show"),
    open("overview.cascade", { directiveId }),
    open("plan.list"),
    open("plan.detail", { planId }),
    open("paper.planReport", { planId, format: "html" }),
    open("paper.directiveReport", { directiveId, format: "txt" }),
    open("paper.collection", { seriesId }),
    ["paper.review", { input: { reviewId, format: "txt" }, rule: seeingOneOf(ofPlan) }],
    ["paper.inspectionMinutes", { input: { inspectionId, format: "txt" }, rule: seeingOneOf(ofPlan) }],
    open("plan.links", { planId }),
    open("plan.changes", { planId }),
    open("plan.previewAmendment", { planId }),
    open("plan.coverage", { planId }),
    open("plan.owedBelow", { directiveId }),
    open("report.collection", { seriesId }),
    open("report.reviews", { planId }),
    open("report.snapshots", { scope: { kind: "plan", planId } }),
    open("target.detail", { targetId }),
    open("followUp.ofPlan", { planId }),
    open("search.find", { text: "sách" }),
    open("openData.export"),
    open("listing.file", { list: "plans", format: "json" }),
    open("live.changes"),
    open("task.due"),
    open("task.detail", { taskId }),
    ["task.history", { input: { assignmentId: given.id }, rule: seeingPart }],
    open("unit.list"),
    open("unit.registered"),
    open("unit.orphans"),
    open("unit.successions"),
    open("unit.previewSuccession", { successionId }),
    ["unit.owes", { input: { unitId: commune }, rule: seeing(commune) }],
    ["paper.urgingSlip", { input: { unitId: others.village, format: "txt" }, rule: seeing(others.village) }],
    ["paper.scorecard", { input: { unitId: others.village }, rule: seeing(others.village) }],
    ["unit.scorecard", { input: { unitId: others.village }, rule: seeing(others.village) }],
    open("webhook.list"),
    open("webhook.register", { url: "https://dondoc.example.vn/tin", kinds: ["plan-accepted"] }),
    open("webhook.revoke", { id: nothing }),
    open("job.list"),
    open("job.ask", { kind: "verify-ledger" }),
    open("job.stop", { kind: "verify-ledger", id: nothing }),
    open("job.retry", { kind: "verify-ledger", id: nothing }),
    open("draft.list"),
    open("draft.held", { identity }),
    // Forms: that they are let in is seen by what is then missing in them.
    open("draft.read", {}),
    open("file.upload", {}),
    open("draft.readings"),
    ["draft.reading", { input: { jobId: nothing }, rule: nothingThere }],
    ["draft.stopReading", { input: { jobId: nothing }, rule: nothingThere }],
    ["draft.detail", { input: { draftId }, rule: nothingThere }],
    ["draft.unitForName", { input: { draftId, name: "UBND" }, rule: nothingThere }],
    ["draft.accept", { input: { draftId, acceptance }, rule: nothingThere }],
  ];
}

function accountRows({ accountId }: RuleBookOffice): Rows {
  const token = "x".repeat(47);
  const membership = { post: "leader", unitId: commune, validFrom: suoiHoaToday, validTo: null };
  const invited = { name: "Hoa", username: "hoa.ban.da", email: null, membership };
  const request = { post: "reporter", unitId: commune, lastOn: suoiHoaToday };
  const keeping = keepingAccountsOf(commune);
  return [
    open("account.me"),
    open("account.readLink", { token }),
    open("account.acceptInvitation", { token, password: "một mật khẩu đủ dài" }),
    open("account.list"),
    ["account.invite", { input: invited, rule: keepingAccountsOf(commune, true) }],
    ["account.newLink", { input: { accountId }, rule: keeping }],
    ["account.deactivate", { input: { accountId }, rule: keeping }],
    ["account.addMembership", { input: { accountId, membership }, rule: keeping }],
    ["account.endMembership", { input: { accountId, request }, rule: keeping }],
    open("mail.choice"),
    open("mail.choose", {
      address: null,
      language: "vi",
      kinds: { digest: true, reminder: true, urging: true },
    }),
    open("mail.preview", { origin: "http://a.example" }),
    open("mail.readStop", { token }),
    open("mail.stop", { token }),
    open("news.show"),
    open("news.markSeen", { upTo: 0 }),
    open("calendar.feeds"),
    ["calendar.makeFeed", { input: { unitId: commune }, rule: seeing(commune) }],
    ["calendar.revokeFeed", { input: { id: nothing }, rule: nothingThere }],
    ["calendar.file", { input: { unitId: commune, origin: "http://a.example" }, rule: seeing(commune) }],
    open("account.sessions"),
    open("account.tokens"),
    [
      "account.makeKey",
      { input: { name: "Khóa", scopes: ["office.read"], validDays: 1 }, rule: makingKeyToRead },
    ],
    ["account.endSession", { input: { id: nothing }, rule: nothingThere }],
    ["account.revokeToken", { input: { id: nothing }, rule: nothingThere }],
  ];
}
