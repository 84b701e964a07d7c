import type { CourseJudgement, Direction, TargetHole } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

type Method = Extract<CourseJudgement, { kind: "judged" }>["method"];

/** The way to a target: where it began, its steps, what was measured, and whether it is on course. */
const vi = {
  noMeasurement: "chưa có số đo",
  measured: (value: string, day: string) => `${value}, đo ngày ${day}`,
  onCourse: "Đúng tiến độ",
  behind: "Chậm tiến độ",
  expected: (value: string, day: string) => `Ngày ${day} cần ${value}.`,
  methods: {
    "straight-line-between-stated-years":
      "Cách tính: nối thẳng số gốc, các mốc giữa kỳ và số phải đạt, mỗi số đặt ở ngày cuối năm của nó, rồi so số đo với đường ấy vào chính ngày đo. Đây là cách tự chọn, chưa thấy văn bản nào quy định.",
  } satisfies Record<Method, string>,
  notJudged: (holes: string) => `Chưa kết luận được tiến độ: thiếu ${holes}.`,
  holes: {
    "no-baseline": "số gốc",
    "no-interim-year": "mốc giữa kỳ",
    "no-horizon": "năm phải đạt",
    "no-denominator": "tổng số để tính tỷ lệ",
    "only-roughly-said": "con số dứt khoát",
    "no-measurement": "số đo",
  } satisfies Record<TargetHole, string>,
  holesTitle: "Chưa nêu",
  aspire: "phấn đấu",
  binding: "bắt buộc",
  drawing: (parts: readonly string[]) => `${parts.join("; ")}.`,
  points: {
    baseline: (value: string, year: string) => `số gốc ${value} năm ${year}`,
    milestone: (value: string, year: string) => `mốc ${value} năm ${year}`,
    goal: (value: string, year: string) => `phải đạt ${value} năm ${year}`,
  },
  goalNoYear: (value: string) => `phải đạt ${value}, không ghi năm`,
  figures: "Số đã đo",
  day: "Ngày đo",
  value: "Số đo",
  source: "Nguồn",
  measure: "Ghi số đo",
  state: "Nêu số gốc và mốc",
  stateHint: "Nêu lại thì thay lần nêu trước; số đã đo vẫn giữ. Chỗ văn bản không nêu, xin để trống.",
  strike: "Bỏ số đo sai",
  strikeHint: "Số đã bỏ không tính nữa; lịch sử vẫn giữ, kèm lý do.",
  sourceOf: "Văn bản có số đo này",
  direction: "Thế nào là tốt hơn (để trống: theo chữ của chỉ tiêu)",
  directions: {
    higher: "càng cao càng tốt",
    lower: "càng thấp càng tốt",
    keep: "giữ ổn định",
  } satisfies Record<Direction, string>,
  commitment: "Phấn đấu hay bắt buộc (để trống nếu văn bản không nói)",
  baselineYear: "Năm của số gốc",
  baselineValue: "Số gốc",
  milestones: "Mốc giữa kỳ, mỗi dòng năm và số, như “2027: 55”",
  basis: "Văn bản nêu các số này",
  unread: (line: string) => `Chưa hiểu “${line}”. Mỗi dòng cần một năm và một số, như “2027: 55”.`,
  baselineHalf: "Số gốc cần cả năm lẫn số, hoặc để trống cả hai.",
};

export type TargetWords = typeof vi;

export const targetWords: InBoth<TargetWords> = {
  vi,
  en: {
    noMeasurement: "no measurement yet",
    measured: (value, day) => `${value}, measured ${day}`,
    onCourse: "On course",
    behind: "Behind its course",
    expected: (value, day) => `By ${day} it needed ${value}.`,
    methods: {
      "straight-line-between-stated-years":
        "Method: a straight line through baseline, interim years and target, each at the end of its year; the measurement is compared with the line on its own day. This is our choice: no text was found that fixes one.",
    },
    notJudged: (holes) => `Whether it is on course cannot be said without: ${holes}.`,
    holes: {
      "no-baseline": "baseline",
      "no-interim-year": "interim years",
      "no-horizon": "year to reach it",
      "no-denominator": "what it is a share of",
      "only-roughly-said": "a definite number",
      "no-measurement": "measurement",
    },
    holesTitle: "Not stated",
    aspire: "aspired to",
    binding: "binding",
    drawing: (parts) => `${parts.join("; ")}.`,
    points: {
      baseline: (value, year) => `baseline ${value} in ${year}`,
      milestone: (value, year) => `step ${value} in ${year}`,
      goal: (value, year) => `to reach: ${value} in ${year}`,
    },
    goalNoYear: (value) => `to reach: ${value}, no year written`,
    figures: "Measured",
    day: "Day",
    value: "Measured value",
    source: "Source",
    measure: "Record a measurement",
    state: "State baseline and steps",
    stateHint:
      "A new statement takes the place of the last; measurements stay. Leave empty what no paper states.",
    strike: "Strike a wrong measurement",
    strikeHint: "What is struck counts no more; history keeps it with the reason.",
    sourceOf: "Paper that gives this figure",
    direction: "Which way is better (empty: as the words of the target say)",
    directions: { higher: "higher is better", lower: "lower is better", keep: "kept where it is" },
    commitment: "Aspired to or binding (empty where the paper does not say)",
    baselineYear: "Year of the baseline",
    baselineValue: "Baseline",
    milestones: "Interim years, one a line with its value, as “2027: 55”",
    basis: "Paper that states them",
    unread: (line) => `“${line}” was not understood. Each line needs a year and a number, as “2027: 55”.`,
    baselineHalf: "A baseline needs both its year and its value, or neither.",
  },
};
