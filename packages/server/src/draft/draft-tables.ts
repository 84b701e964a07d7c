import type { Draft } from "@dondoc/domain/draft";
import type { Json } from "../database/json-column.ts";

export type DraftTables = {
  draft: {
    root_id: number;
    id: string;
    file_name: string;
    /** Of the file as it came, hexadecimal. */
    sha256: string;
    /** The NFC text that every span of the draft and of its plan points into. */
    text: string;
    content: Json<Draft>;
    read_at: string;
    status: "proposed" | "accepted";
    plan_root_id: number | null;
    plan_id: string | null;
  };
};
