import { z } from "zod";

/**
 * What a paper asks of a unit (domain reference §3.6). All but `coordinate` and `supervise` answer for a part of their
 * own: a unit that a lead guides *executes*, and is never lost as a mere coordinator.
 */
export const Role = z.enum([
  "lead",
  "coordinate",
  "supervise",
  "standing",
  "guide",
  "execute",
  "advise",
  "fund",
  "issue-plan",
  "report",
  "propose",
  "publicise",
]);
export type Role = z.infer<typeof Role>;
