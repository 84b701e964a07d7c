/** Figures that are published or kept about an office as a whole: frozen snapshots, and how promptly entries are made. */
export { type UpdateTally, entryDueOn, mergeUpdates, updateRate, updateTally } from "./update-rate.ts";
export { PublishedSnapshot, SnapshotPublished, SnapshotScope } from "./snapshot.ts";
export { publishablePeriods, publishingOffer } from "./publishable.ts";
export {
  type PublishRequest,
  type SnapshotFacts,
  type SnapshotProblem,
  permitSnapshot,
  publishSnapshot,
} from "./publish-snapshot.ts";
