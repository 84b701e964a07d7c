/** Keeping accounts: who is let in, with which post, and until when. What everybody asks of access is at the front door. */
export { AccountEvent } from "./account-event.ts";
export type { AccountProblem } from "./account-problem.ts";
export {
  EndMembershipRequest,
  type KeptAccount,
  beginMembership,
  deactivateAccount,
  endMembership,
  isOfficeAdministrator,
  keepsAccountsOf,
} from "./account.decide.ts";
