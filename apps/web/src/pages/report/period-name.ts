import type { ReportPeriod } from "@dondoc/domain";
import type { publishedWords } from "@dondoc/words";

type Names = (typeof publishedWords)["vi"]["names"];

/** "Quý III năm 2024" for `2024-Q3`: a period in words. */
export function periodName(
  { kind, name, reportYear }: Pick<ReportPeriod, "kind" | "name" | "reportYear">,
  names: Names,
): string {
  const [, at = "1"] = /-[QH]?(\d{1,2})M?$/u.exec(name) ?? [];
  return names[kind](reportYear, Number(at));
}
