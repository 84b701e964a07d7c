import type { Generated } from "kysely";
import type { Json } from "../database/json-column.ts";
import type { WebhookKind } from "./webhook-kind.ts";

export type DeliveryState = "waiting" | "delivered" | "given-up";

export type WebhookTables = {
  webhook: {
    root_id: Generated<number>;
    id: string;
    account_id: string;
    url: string;
    secret: string;
    kinds: Json<readonly WebhookKind[]>;
    created_at: string;
    revoked_at: string | null;
    after_position: number;
  };
  webhook_delivery: {
    root_id: Generated<number>;
    id: string;
    webhook_id: string;
    position: number;
    kind: string;
    body: string;
    state: DeliveryState;
    attempts: Generated<number>;
    next_at: string;
    outcome: string | null;
    created_at: string;
    ended_at: string | null;
  };
};
