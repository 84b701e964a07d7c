import type { Draft } from "@dondoc/domain/draft";
import { readText } from "../read-text.ts";
import { leftThenRight } from "./state-head.ts";

/** The draft of a text that must be readable. */
export function draftOf(text: string): Draft {
  const reading = readText(text);
  if (!reading.ok) throw new Error(`not read: ${reading.problem.code}`);
  return reading.value.draft;
}

/** A plan of an invented office around the given body, so that a test shows only what it is about. */
export function planWith(body: string): string {
  const head = leftThenRight({
    issuer: ["UBND TỈNH SÔNG MƠ", "SỞ Y TẾ", ""],
    number: "12/KH-SYT",
    place: "Sông Mơ",
    on: "05 tháng 3 năm 2026",
  });
  return `${head.join("\n")}

KẾ HOẠCH
Nâng cao chất lượng khám bệnh năm 2026

${body}

Nơi nhận:
- UBND tỉnh (b/c);
- Các phòng thuộc Sở (để thực hiện);
- Lưu: VT, NVY.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn Mẫu
`;
}

/** Units of a task by what the guide calls them. */
export function unitsOf(draft: Draft, index: number, role: (role: string) => boolean): string[] {
  const assignments = draft.tasks[index]?.assignments ?? [];
  return assignments
    .filter((assignment) => role(assignment.role))
    .map((assignment) => assignment.unitAsWritten);
}

export const isLead = (role: string): boolean => !["coordinate", "execute", "supervise"].includes(role);
export const isCoordinator = (role: string): boolean => role === "coordinate";

/** Lines of an example file without comments and blanks. */
export function examplesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
