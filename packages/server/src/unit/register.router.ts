import { type Result, SuccessionId, UnitId, refuse } from "@dondoc/domain";
import {
  ConfirmSuccessionRequest,
  CorrectUnitRequest,
  EndUnitRequest,
  GiveDutyRequest,
  ProposeSuccessionRequest,
  RegisterUnitRequest,
  RejectSuccessionRequest,
  type SuccessionDecision,
  type UnitEvent,
  confirmSuccession,
  correctUnit,
  endUnit,
  giveDuty,
  proposeSuccession,
  registerUnit,
  rejectSuccession,
} from "@dondoc/domain/register";
import type { Problem } from "@dondoc/words";
import { z } from "zod";
import { lookingBy } from "../access/sight.query.ts";
import { lockBeginning } from "../course/beginning.store.ts";
import { beginCourse, changeCourse, isNotTheirs, versionOf } from "../course/change-course.ts";
import { successionKind } from "../course/rule-book-kinds.ts";
import { Version } from "../course/version.ts";
import { askingOf } from "../follow-up/follow-up-facts.ts";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { allowed, mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { registerOf } from "./held-duties.query.ts";
import { unitScorecard } from "./scorecard.query.ts";
import { orphanList, previewOf, successionList } from "./succession.query.ts";

const keeping = () => mutation("unit.keep");
const OfUnit = z.object({ unitId: UnitId, version: Version });
const OfSuccession = z.object({ successionId: SuccessionId, version: Version });

async function registerFacts(asking: Asking) {
  const { database } = asking.office;
  await lockBeginning(database, "register");
  const { successions, history } = await registerOf(database);
  return { ...askingOf(asking), units: history.units, successions };
}
type Facts = Awaited<ReturnType<typeof registerFacts>>;

/** A unit of the register as somebody saw it, and what they would change of it. */
async function changedUnit(
  asking: Asking,
  { unitId, version: expected }: z.infer<typeof OfUnit>,
  decide: (unit: Facts["units"][number], facts: Facts) => Result<UnitEvent[], Problem>,
) {
  const changed = await beginCourse(asking, async () => {
    const facts = await registerFacts(asking);
    const unit = facts.units.find(({ id }) => id === unitId);
    if (unit === undefined) return refuse({ code: "not-found", kind: "unit" });
    const decided = decide(unit, facts);
    const actual = await versionOf(asking.office.database, unitId);
    if (!decided.ok && isNotTheirs(decided.problem)) return decided;
    return actual === expected ? decided : refuse({ code: "stale-version", expected, actual });
  }, ["unit"]);
  return valueOf(changed);
}

async function changedSuccession(
  asking: Asking,
  { successionId: id, version }: z.infer<typeof OfSuccession>,
  decide: (succession: Facts["successions"][number], facts: Facts) => SuccessionDecision,
) {
  const changed = await changeCourse(asking, {
    kind: successionKind,
    idKind: "succession",
    id,
    version,
    topics: ["unit"],
    // Who follows whom is read by everybody (`successionList`).
    isSeen: () => true,
    decide: async (state) => decide(state, await registerFacts(asking)),
  });
  return valueOf(changed);
}

/** The register of units and who follows whom in it. */
export const registerProcedures = {
  register: keeping()
    .input(RegisterUnitRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(await beginCourse(ctx, async () => registerUnit(input, await registerFacts(ctx)), ["unit"])),
    ),

  correct: keeping()
    .input(OfUnit.extend(CorrectUnitRequest.shape))
    .mutation(({ ctx, input: { unitId, version, ...request } }) =>
      changedUnit(ctx, { unitId, version }, (unit, facts) => correctUnit(unit, request, facts)),
    ),

  end: keeping()
    .input(OfUnit.extend(EndUnitRequest.shape))
    .mutation(({ ctx, input: { unitId, version, ...request } }) =>
      changedUnit(ctx, { unitId, version }, (unit, facts) => endUnit(unit, request, facts)),
    ),

  successions: allowed("office.read").query(({ ctx }) => successionList(ctx)),

  scorecard: allowed("office.read")
    .input(AsOfInput.extend({ unitId: UnitId }))
    .query(async ({ ctx, input: { unitId, ...input } }) => {
      const looking = await lookingBy(ctx, input);
      const answer = await unitScorecard(ctx.office, unitId, looking);
      if (answer === null) throw refusal({ code: "not-found", kind: "unit" });
      return answer;
    }),

  previewSuccession: allowed("office.read")
    .input(z.object({ successionId: SuccessionId }))
    .query(({ ctx, input }) => previewOf(ctx, input.successionId)),

  orphans: allowed("office.read")
    .input(AsOfInput.optional())
    .query(({ ctx, input }) => orphanList(ctx, asOfDay(input, ctx.office))),

  proposeSuccession: keeping()
    .input(ProposeSuccessionRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await beginCourse(ctx, async () => proposeSuccession(input, await registerFacts(ctx)), ["unit"]),
      ),
    ),

  confirmSuccession: keeping()
    .input(OfSuccession.extend(ConfirmSuccessionRequest.shape))
    .mutation(({ ctx, input: { successionId, version, ...request } }) =>
      changedSuccession(ctx, { successionId, version }, (each, facts) =>
        confirmSuccession(each, request, facts),
      ),
    ),

  rejectSuccession: keeping()
    .input(OfSuccession.extend(RejectSuccessionRequest.shape))
    .mutation(({ ctx, input: { successionId, version, ...request } }) =>
      changedSuccession(ctx, { successionId, version }, (each, facts) =>
        rejectSuccession(each, request, facts),
      ),
    ),

  giveDuty: keeping()
    .input(OfSuccession.extend(GiveDutyRequest.shape))
    .mutation(({ ctx, input: { successionId, version, ...request } }) =>
      changedSuccession(ctx, { successionId, version }, (each, facts) => giveDuty(each, request, facts)),
    ),
};
