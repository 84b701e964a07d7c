import { type Account, type AccountId, type Actor, Post, type UnitId, actorOn, day } from "@dondoc/domain";
import { suoiHoa } from "@dondoc/domain/scenarios";
import { others } from "./rule-book-office.ts";
import { suoiHoaToday } from "./suoi-hoa-office.ts";

/** How a unit stands to the commune whose part, report and account are asked about. */
const relations: { readonly [relation: string]: UnitId } = {
  own: suoiHoa.commune,
  below: others.village,
  above: suoiHoa.district,
  beside: suoiHoa.otherCommune,
  standing: suoiHoa.office,
  stranger: others.stranger,
};

const since = day("2024-01-01");

/**
 * Everybody who may ask: each post in each relation, the keeper of the whole office, whoever holds no post any more, a key
 * that only reads, and nobody in particular. All under one account, which exists.
 */
export function everybody(accountId: AccountId): ReadonlyMap<string, Actor> {
  const account = (...memberships: Account["memberships"]): Actor =>
    actorOn({ account: accountId, name: "Lan", memberships }, suoiHoaToday);
  const held = (post: Post, unitId: UnitId | null) => ({ post, unitId, validFrom: since, validTo: null });
  const inUnits = Object.entries(relations).flatMap(([relation, unitId]) =>
    Post.options.map((post) => [`${post}, ${relation}`, account(held(post, unitId))] as const),
  );
  const reporter = account(held("reporter", suoiHoa.commune));
  const expired = { ...held("leader", suoiHoa.commune), validTo: day("2024-06-09") };
  const key = reporter.kind === "account" ? { ...reporter, scopes: ["office.read"] } : reporter;
  const nobody = { kind: "public", name: "public" } as const;
  return new Map<string, Actor>([
    ...inUnits,
    ["administrator of the office", account(held("administrator", null))],
    ["leader until yesterday", account(expired)],
    ["key of a reporter, own, that reads", key],
    ["signed out, reading public", { ...nobody, isReadingPublic: true }],
    ["signed out", { ...nobody, isReadingPublic: false }],
  ]);
}
