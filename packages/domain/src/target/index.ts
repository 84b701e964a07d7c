export {
  type TargetAction,
  type TargetDecision,
  type TargetFacts,
  emptyCourse,
  evolveTargetCourse,
  measureTarget,
  permitTargetStep,
  stateCourse,
  strikeMeasurement,
} from "./target-course.decide.ts";
export { MeasureTargetRequest, StateCourseRequest, StrikeMeasurementRequest } from "./target-course.ts";
export { targetActions } from "./target.actions.ts";
