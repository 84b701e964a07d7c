import type {
  AssignmentStatus,
  CalendarDay,
  Certainty,
  Comparator,
  CorrectedFact,
  Deadline,
  Party,
  Role,
  Span,
} from "@dondoc/domain";
import type { Generated } from "kysely";
import type { Json } from "../database/json-column.ts";

export type TaskTables = {
  task: {
    root_id: number;
    id: string;
    plan_id: string;
    ordinal: number;
    section_path: string | null;
    statement: string;
    deadline: Json<Deadline | null>;
    outputs: Json<string[]>;
    span: Json<Span>;
    /** `null`: as it was read. */
    corrected: Json<CorrectedFact[]> | null;
  };
  assignment: {
    root_id: number;
    id: string;
    ordinal: Generated<number>;
    plan_id: string;
    task_id: string;
    role: Role;
    unit_as_written: string;
    unit_id: string | null;
    via_group_id: string | null;
    certainty: Certainty;
    span: Json<Span>;
    assigned_on: CalendarDay;
    status: AssignmentStatus;
    state: Json<{ completedOn?: CalendarDay }>;
  };
  report_series: {
    root_id: number;
    id: string;
    plan_id: string;
    reporters: Json<Party[]>;
    recipients: Json<Party[]>;
    deadline: Json<Deadline | null>;
    as_written: string;
    span: Json<Span>;
  };
  target: {
    root_id: number;
    id: string;
    plan_id: string;
    indicator: string;
    comparator: Comparator;
    value: number;
    value_max: number | null;
    unit: string | null;
    denominator: string | null;
    year: number | null;
    as_written: string;
    span: Json<Span>;
  };
};
