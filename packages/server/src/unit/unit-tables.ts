import type { CalendarDay, Tier, UnitKind } from "@dondoc/domain";
import type { Generated } from "kysely";
import type { Json } from "../database/json-column.ts";

export type UnitTables = {
  unit: {
    root_id: number;
    id: string;
    /** Order of registration: the order of the tree. */
    ordinal: Generated<number>;
    name: string;
    short_name: string;
    also_written: Json<string[]>;
    kind: UnitKind;
    tier: Tier;
    parent_id: string | null;
    valid_from: CalendarDay | null;
    valid_to: CalendarDay | null;
  };
  unit_group: {
    root_id: number;
    id: string;
    name: string;
    also_written: Json<string[]>;
    under_id: string;
    kinds: Json<UnitKind[]>;
  };
};
