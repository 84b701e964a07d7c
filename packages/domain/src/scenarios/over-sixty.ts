import { makeId } from "../kernel/ids.ts";
import type { Target } from "../target/target.ts";

const uuid = "0190f5f0-0000-7000-8000-000000000001";

/** More than sixty in a hundred of the people by 2030, and no more said: as in the plan of Từ Sơn. */
export const overSixty: Target = {
  id: makeId("target", 1, uuid),
  planId: makeId("plan", 1, uuid),
  indicator: "người tập luyện thường xuyên",
  comparator: ">",
  value: 60,
  valueMax: null,
  unit: "%",
  denominator: "dân số",
  year: 2030,
  asWritten: "trên 60% dân số",
  span: { start: 0, end: 15 },
};
