export {
  type RegisterFacts,
  type SuccessionAction,
  type SuccessionDecision,
  confirmSuccession,
  evolveSuccession,
  giveDuty,
  permitSuccession,
  proposeSuccession,
  rejectSuccession,
} from "./succession.decide.ts";
export {
  type RegisterDecision,
  type UnitAction,
  correctUnit,
  endUnit,
  evolveUnit,
  permitUnitStep,
  registerUnit,
} from "./register.decide.ts";
export {
  ConfirmSuccessionRequest,
  GiveDutyRequest,
  ProposeSuccessionRequest,
  RejectSuccessionRequest,
} from "./succession.ts";
export {
  CorrectUnitRequest,
  EndUnitRequest,
  RegisterUnitRequest,
  UnitEnded,
  UnitEvent,
} from "./unit-event.ts";
export { bodiesAbove, keepsRegister } from "./keeper.ts";
export { successionActions, unitActions } from "./register.actions.ts";
export { type DutyMove, type SuccessionPreview, successionPreview } from "./succession-preview.ts";
