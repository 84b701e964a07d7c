import type { CalendarDay, DistributionEntry, DocumentType, Funding, Plan, Section } from "@dondoc/domain";
import type { Json } from "../database/json-column.ts";

export type PlanTables = {
  directive: {
    root_id: number;
    id: string;
    issuer: string;
    type: DocumentType;
    number: string;
    issued_on: CalendarDay;
    subject: string;
    is_held: boolean;
    identity_key: string;
  };
  plan: {
    root_id: number;
    id: string;
    directive_id: string;
    upper_plan_id: string | null;
    issuer: string;
    type: DocumentType;
    number: string;
    issued_on: CalendarDay;
    subject: string;
    status: Plan["status"];
    issuer_unit_id: string | null;
    identity_key: string;
    /** The draft it was accepted from, where its text lies; `null` while it is only known. */
    draft_id: string | null;
    sections: Json<Section[]>;
    distribution: Json<DistributionEntry[]>;
    funding: Json<Funding[]>;
  };
};
