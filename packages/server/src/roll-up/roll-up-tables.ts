import type { AssignmentStatus, CalendarDay, Role } from "@dondoc/domain";
import type { Generated } from "kysely";
import type { Cell } from "./cell.ts";

export type RollUpTables = {
  owed: {
    root_id: number;
    source_id: string;
    part_id: string;
    party: string;
    period: string;
    seen_from: CalendarDay;
    seen_until: CalendarDay | null;
    kind: "task" | "report";
    plan_id: string;
    unit_id: string | null;
    unit_as_written: string | null;
    role: Role;
    opens_on: CalendarDay;
    due_on: CalendarDay | null;
    status: AssignmentStatus | "draft";
    cell: Cell;
    completed_on: CalendarDay | null;
    counts_in_plan: boolean;
    counts_in_unit: boolean;
    is_listed: boolean;
    is_listed_once: boolean;
    unit_count: number;
    sort_on: CalendarDay;
    issued_on: CalendarDay;
    place: number;
    unit_key: string;
  };
  roll_up_reach: { root_id: number; made_on: CalendarDay; made_to: CalendarDay };
  unit_above: { root_id: number; unit_id: string; above_id: string };
  roll_up_delta: {
    root_id: number;
    position: Generated<number>;
    plan_id: string;
    unit_id: string | null;
    counted_from: CalendarDay;
    cell: Cell;
    due_on: CalendarDay | null;
    in_plan: number;
    in_unit: number;
  };
  roll_up_count: {
    root_id: number;
    scope: string;
    scope_id: string;
    cell: Cell;
    counted_from: CalendarDay;
    n: number;
  };
  roll_up_due: {
    root_id: number;
    scope: string;
    scope_id: string;
    due_on: CalendarDay;
    counted_from: CalendarDay;
    n: number;
  };
};
