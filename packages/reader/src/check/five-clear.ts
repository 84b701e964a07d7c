import type { Draft, DraftCheck, DraftTask } from "@dondoc/domain/draft";
import { bareKey } from "../text/key.ts";

/**
 * Tasks of which the paper leaves unsaid what is to come of them, or by when: two of the "5 rõ" (domain reference §1.4).
 *
 * Our choice of how they are told: where at least three of four tasks of a kind say it, those that do not look forgotten,
 * and each is pointed at. Where more leave it out, that is how the paper is written; one check then stands for all of
 * them, since forty alike would hide the rest. Rows of a table and items of prose are kinds apart: a column asks each row.
 */
export function fiveClearChecks({ tasks }: Pick<Draft, "tasks">): DraftCheck[] {
  return [
    ...checksFor("task-without-product", tasks, namesProduct),
    ...checksFor("task-without-deadline", tasks, namesTime),
  ];
}

function checksFor(
  code: DraftCheck["code"],
  tasks: readonly DraftTask[],
  isClear: (task: DraftTask) => boolean,
): DraftCheck[] {
  const kinds = Map.groupBy(tasks, ({ rule }) => rule === "table-row");
  const forgotten: DraftTask[] = [];
  const usual: DraftTask[] = [];
  for (const kind of kinds.values()) {
    const unclear = kind.filter((task) => !isClear(task));
    (unclear.length * 4 <= kind.length ? forgotten : usual).push(...unclear);
  }
  return [...usualChecks(code, usual), ...forgotten.map(({ span }) => ({ code, span }))];
}

function usualChecks(code: DraftCheck["code"], tasks: readonly DraftTask[]): DraftCheck[] {
  const [first, ...others] = tasks;
  if (first === undefined) return [];
  if (others.length === 0) return [{ code, span: first.span }];
  const start = Math.min(...tasks.map(({ span }) => span.start));
  const end = Math.max(...tasks.map(({ span }) => span.end));
  return [{ code, span: { start, end }, tasks: tasks.map(({ key }) => key) }];
}

/** "Thường xuyên" and "khi có yêu cầu" are clear. "Kịp thời" is not. */
function namesTime({ deadline }: DraftTask): boolean {
  return deadline !== null && deadline.schedule.kind !== "vague";
}

/** Papers that a task draws up are its products, as in the definition of a task (QĐ 23/2018, domain reference §1.2). */
const drawnUp =
  /\b(?:xay dung|ban hanh|lap|trinh|soan thao|bien soan|hoan thien|hoan chinh|hoan thanh|phe duyet|cong bo|cong khai|tham muu|gui|tong hop|dang ky)(?: (?:cac|nhung|mot so|bo|du thao|va))* (?:ke hoach|de an|bao cao|to trinh|luat|nghi dinh|thong tu|nghi quyet|quyet dinh|chi thi|quy che|quy dinh|van ban|chuong trinh|phuong an|danh muc|danh sach|ho so|bien ban|du toan|quy trinh|tai lieu|ban do|co so du lieu|phan mem|mau|so tay|bo tieu chi|de cuong)\b/;
const reports =
  /\b(?:bao cao (?:ket qua|tinh hinh|tien do|so lieu|danh gia|tong hop|so ket|tong ket|dinh ky)|(?:tong hop|,|va) bao cao)\b/;

/** A product stands in a column of its own, or is the paper that the task orders. */
export function namesProduct({ outputs, statement }: Pick<DraftTask, "outputs" | "statement">): boolean {
  if (outputs.length > 0) return true;
  const words = bareKey(statement);
  return drawnUp.test(words) || reports.test(words);
}
