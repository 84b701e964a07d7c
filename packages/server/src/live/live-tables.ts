import type { Generated } from "kysely";
import type { Json } from "../database/json-column.ts";
import type { Topic } from "./change-feed.ts";

export type LiveTables = {
  outbox: {
    root_id: number;
    id: Generated<number>;
    topics: Json<readonly Topic[]>;
    plan_ids: Json<readonly string[]>;
    unit_ids: Json<readonly string[]>;
  };
  change: {
    position: Generated<number>;
    topics: Json<readonly Topic[]>;
    plan_ids: Json<readonly string[] | null>;
    unit_ids: Json<readonly string[] | null>;
    published_at: Generated<string>;
  };
};
