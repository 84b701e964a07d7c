import { type Actor, Assignment, type PlanId, type Post, type UnitId, idParts, makeId } from "@dondoc/domain";
import { TRPCError } from "@trpc/server";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { record } from "../history/record.ts";
import { ProblemError } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";
import { plans } from "../plan/plan.store.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { callerAs, callerOf } from "./test-office.ts";

/** The demonstration office with people in it: the city issued a plan, its office of culture follows it, a ward takes part. */
export async function followedPlan(office: Office) {
  await fillDemoOffice(office);
  const { units } = await unitRegister(office.database);
  const unitNamed = (name: string): UnitId => {
    const unit = units.find((each) => each.name === name);
    if (unit === undefined) throw new Error(`The demonstration office has no ${name}.`);
    return unit.id;
  };
  const bodies = {
    city: unitNamed("Ủy ban nhân dân thành phố Từ Sơn"),
    culture: unitNamed("Phòng Văn hóa và Thông tin thành phố Từ Sơn"),
    ward: unitNamed("Ủy ban nhân dân phường Đình Bảng"),
    otherWard: unitNamed("Ủy ban nhân dân phường Tam Sơn"),
  };
  const plan = (await plans(office.database)).find(({ number }) => number === "77/KH-UBND");
  if (plan === undefined) throw new Error("The demonstration office has the plan of Từ Sơn.");
  const planId: PlanId = plan.id;
  await stand(office, planId, bodies.culture);
  const as = (account: string, post: Post, unitId: UnitId) => {
    const actor: Actor = { kind: "account", name: account, account, posts: [{ post, unitId }] };
    return callerAs(office, actor);
  };
  return {
    planId,
    plan,
    units,
    bodies,
    local: callerOf(office),
    leader: as("hoa", "leader", bodies.city),
    clerk: as("minh", "clerk", bodies.culture),
    /** Of the register below the city. */
    keeper: as("thu", "clerk", bodies.city),
    reporter: as("lan", "reporter", bodies.ward),
    neighbour: as("binh", "reporter", bodies.otherWard),
    inspector: as("thu", "inspector", bodies.culture),
    nobody: callerAs(office, { kind: "public", name: "", isReadingPublic: true }),
  };
}
/** Names the standing body outright: the reader leaves the sentence that says so to a person. */
async function stand(office: Office, planId: PlanId, unitId: UnitId): Promise<void> {
  const { root, uuid } = idParts(planId);
  const { database } = office;
  const task = await database
    .db()
    .selectFrom("task")
    .select("id")
    .where("root_id", "=", root)
    .where("plan_id", "=", uuid)
    .orderBy("ordinal")
    .executeTakeFirstOrThrow();
  const assignment = Assignment.parse({
    id: makeId("assignment", root, office.newUuid()),
    taskId: makeId("task", root, task.id),
    planId,
    role: "standing",
    unitAsWritten: "Phòng Văn hóa và Thông tin",
    unitId,
    viaGroupId: null,
    certainty: "stated",
    span: { start: 0, end: 1 },
    assignedOn: "2024-06-24",
    status: "assigned",
  });
  const meta = { actor: "test", origin: "person", recordedAt: office.clock.now().toISOString() } as const;
  await database.transaction(() => record(database, [{ type: "task-assigned", assignment }], meta));
}

export type FollowedPlan = Awaited<ReturnType<typeof followedPlan>>;

/** The problem a call is refused with. */
export async function problemOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) return error.cause.problem;
    throw error;
  }
  throw new Error("The call was not refused.");
}
