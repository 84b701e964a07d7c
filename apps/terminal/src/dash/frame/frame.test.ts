import { languages } from "@dondoc/words";
import { describe, expect, test } from "vitest";
import { cellWidth } from "../../text/cell.ts";
import { textOf } from "../../text/line.ts";
import { symbolsFor } from "../../text/symbols.ts";
import { makeItem, makeItems, makePlan, makeView } from "../../testing/make-office.ts";
import { makePart, makeStep } from "../../testing/make-task.ts";
import { type DashboardState, type StepPrompt, firstState } from "../dashboard-state.ts";
import type { Size } from "../place.ts";
import { frameOf } from "./frame.ts";
import { makeLook } from "./look.ts";

const drawn = symbolsFor({ isAscii: false, hasColour: true });

function stateWith(items = makeItems(), wanted: Partial<DashboardState> = {}): DashboardState {
  return {
    ...firstState("vi", null),
    connection: "online",
    office: makeView(items),
    ...wanted,
  };
}

const frame = (state: DashboardState, size: Size, language: "vi" | "en" = "vi", symbols = drawn): string[] =>
  frameOf(state, size, makeLook(language, symbols)).map(textOf);

const long = "Thực hiện nhiệm vụ được giao 漢字 ".repeat(12);
const hostile = makeItem(900, {
  statement: `\u001b[2J\u202e${long}`,
  unit: { id: null, name: long, shortName: long },
  unitCount: 1,
});
const [first] = makeItems();
const actable = { part: makePart(1), history: [makeStep(1)] };
const opened = { item: first ?? hostile, plan: makePlan(), ...actable };

function asked(action: "return" | "urge"): StepPrompt {
  const before = { query: "", place: "detail" } as const;
  return { kind: "step", text: "thiếu số người", before, action, part: makePart(1), at: 0, flags: {} };
}

const states: readonly (readonly [string, DashboardState])[] = [
  ["the list", stateWith()],
  ["words of any length and kind", stateWith([hostile, ...makeItems()], { cursor: hostile.id })],
  ["units", stateWith(makeItems(), { place: "units" })],
  ["a detail", stateWith(makeItems(), { place: "detail", detail: opened })],
  [
    "a detail that is loading",
    stateWith(makeItems(), {
      place: "detail",
      detail: { item: hostile, plan: null, part: null, history: [] },
    }),
  ],
  ["the menu of steps", stateWith(makeItems(), { place: "menu", detail: opened, menuAt: 4 })],
  [
    "a step that is filled in",
    stateWith(makeItems(), { place: "prompt", detail: opened, prompt: asked("return") }),
  ],
  [
    "a step without fields",
    stateWith(makeItems(), { place: "prompt", detail: opened, prompt: asked("urge") }),
  ],
  ["help", stateWith(makeItems(), { place: "help" })],
  [
    "a filter that is typed",
    stateWith(makeItems(), {
      place: "prompt",
      prompt: { kind: "filter", text: long, before: { query: "", place: "list" } },
    }),
  ],
  ["a lost connection", stateWith(makeItems(), { connection: "lost" })],
  ["an office that is loading", firstState("vi", null)],
  ["an empty office", stateWith([])],
];

const sizes: readonly Size[] = [
  { columns: 120, rows: 32 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
  { columns: 110, rows: 16 },
  { columns: 119, rows: 27 },
  { columns: 72, rows: 20 },
  { columns: 59, rows: 15 },
  { columns: 40, rows: 10 },
  { columns: 20, rows: 4 },
];

describe.each(languages)("in %s every line fills the window exactly", (language) => {
  test.each(states)("with %s", (_, state) => {
    for (const size of sizes) {
      const lines = frame({ ...state, language }, size, language);
      const shape = [lines.length, ...new Set(lines.map(cellWidth))];
      expect(shape, `${size.columns}×${size.rows}\n${lines.join("\n")}`).toEqual([size.rows, size.columns]);
    }
  });
});

describe("at 80×24", () => {
  const lines = frame(stateWith(), { columns: 80, rows: 24 });

  test("the statistic has its four cells and the rate as a fraction", () => {
    expect(lines[1]).toBe(" Xong 0 đúng, 0 quá │ Chưa 5 trong, 1 quá │ Đúng hạn 0/1 │ Ngoài 4".padEnd(80));
  });

  test("a deadline says before, day, distance, unit, state and task", () => {
    expect(lines).toContain(
      "  ∘ <20-10-2024 còn 19 ngày  P. Đình Bảng   chưa tiếp nhận Báo cáo 2024 (KH 77) ",
    );
  });

  test("the cursor stands on what is late", () => {
    expect(lines[4]).toMatch(/^▌ ! {2}30-6-2024 {2}quá 93 ngày {2}Ban Tuyên giá… /u);
  });

  test("folded groups say their count and why they are apart", () => {
    expect(lines.some((line) => /^ ▸ THƯỜNG XUYÊN {2}1 {3}\S/u.test(line))).toBe(true);
  });

  test("the last line is made of the key map and ends with help and quit", () => {
    expect(lines.at(-1)?.trimEnd()).toMatch(/^ j\/k đi {2}.* {2}\? phím {2}q thoát$/u);
  });
});

describe("at 120×32", () => {
  const lines = frame(stateWith(), { columns: 120, rows: 32 });

  test("views and units stand beside the list, and the detail below it, in one box", () => {
    expect(lines[2]).toMatch(/^┌─ Xem ─+┬─ \[Thời hạn\] .* ─+┐$/u);
    expect(lines.some((line) => /^├─ Đơn vị ─+┤/u.test(line))).toBe(true);
    expect(lines.some((line) => /├─ Chi tiết ─+┤$/u.test(line))).toBe(true);
    expect(lines[29]).toMatch(/^└─+┴─+┘$/u);
  });

  test("the bound of a deadline is a word", () => {
    expect(lines.some((line) => line.includes("∘ trước 20-10-2024 còn 19 ngày  P. Đình Bảng "))).toBe(true);
  });

  test("the detail has the deadline as written beside the way it is understood", () => {
    const text = lines.join("\n");
    expect(text).toContain("quý II-2024, đến hết ngày 30-6-2024");
    expect(text).toContain("giấy ghi “trong quý II-2024” (máy suy ra)");
  });
});

test("without colour and with ASCII signs nothing is told by other signs", () => {
  const symbols = symbolsFor({ isAscii: true, hasColour: false });
  const lines = frame(stateWith(), { columns: 120, rows: 32 }, "en", symbols).join("\n");
  expect(lines.match(/[▌▾▸│─┌┐└┘├┤┬┴┼∘✓✗×▏┃]/u)).toBeNull();
  expect(lines).toContain("> ! by");
});

test("a past day is named in the header", () => {
  const state = stateWith();
  const past = {
    ...state,
    office: state.office === null ? null : { ...state.office, today: makePlan().plan.issuedOn },
  };
  expect(frame(past, { columns: 80, rows: 24 })[0]).toContain("XEM NHƯ NGÀY 01-10-2024");
});

test("the words of the paper are marked line by line", () => {
  const report = makeItems().find((item) => item.kind === "report");
  if (report === undefined) throw new Error("the office has no report");
  const state = stateWith(makeItems(), { place: "detail", detail: { ...opened, item: report } });
  const lines = frame(state, { columns: 80, rows: 24 }).map((line) => line.trimEnd());
  expect(lines).toContain(" ┃ Mỗi năm gửi kết quả về Phòng VHTT trước ngày 20 tháng 10.");
  expect(lines).toContain("   - Tuyên truyền trên hệ thống truyền thanh.");
});
