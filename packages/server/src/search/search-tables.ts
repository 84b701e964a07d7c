export type SearchKind = "unit" | "directive" | "plan" | "task";

export type SearchTables = {
  search_entry: {
    root_id: number;
    kind: SearchKind;
    id: string;
    plan_id: string | null;
    title: string;
    words: string;
    symbol: string | null;
  };
};
