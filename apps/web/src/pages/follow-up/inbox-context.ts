import type { Answers, Client } from "@dondoc/client";
import type { BoxField } from "../../parts/step-box.tsx";

export type FollowUp = Answers["followUp"]["ofPlan"];

/** What every card of the page needs. */
export type Inbox = {
  readonly client: Client;
  readonly today: string;
  readonly units: NonNullable<BoxField["choices"]>;
  readonly nameOf: (unitId: string | null) => string;
  readonly onDone: () => Promise<void>;
};
