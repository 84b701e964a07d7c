import type { Json } from "../database/json-column.ts";

export type CourseTables = {
  course: {
    root_id: number;
    kind: string;
    id: string;
    plan_id: string | null;
    status: string;
    state: Json<Readonly<Record<string, unknown>>>;
  };
};
