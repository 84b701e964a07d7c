import type { Json } from "../database/json-column.ts";

export type IdempotencyTables = {
  idempotency_key: {
    actor: string;
    key: string;
    request_hash: string;
    answer: Json<{ value?: unknown } | null> | null;
    taken_at: string;
  };
};
