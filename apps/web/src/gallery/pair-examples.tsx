import { galleryWords } from "@dondoc/words";
import { words } from "../office/language.ts";
import { NearRows } from "../parts/near-rows.tsx";
import { ChecksList } from "../parts/pair/checks-list.tsx";
import { Pair } from "../parts/pair/pair.tsx";
import { Paper } from "../parts/pair/paper.tsx";
import { RowFrame } from "../parts/pair/row-frame.tsx";
import type { Example } from "./example.ts";
import { checks } from "./invented.ts";

const w = () => words(galleryWords);
const mark = () => {
  const start = w().text.indexOf(w().statement);
  return {
    kind: "task",
    span: { start, end: start + w().statement.length },
    keys: ["T1"],
    label: "1",
  } as const;
};
const row = (statement: string) => (
  <RowFrame names={["T1"]} number="1" label={statement}>
    <p class="tx" lang="vi">
      {statement}
    </p>
  </RowFrame>
);

const near = (isLong: boolean, statements: readonly string[]) => (
  <NearRows rows={statements} keyOf={(statement) => statement} height={28} isLong={isLong}>
    {(statement) => <p lang="vi">{statement}</p>}
  </NearRows>
);

/** The paper beside what was read from it. */
export const pairing: readonly Example[] = [
  { name: "Paper", states: [["usual", () => <Paper text={w().text} headings={[]} marks={[mark()]} />]] },
  {
    name: "RowFrame",
    states: [
      ["usual", () => row(w().statement)],
      ["long", () => row(w().longStatement)],
    ],
  },
  {
    name: "NearRows",
    states: [
      ["usual", () => near(false, [w().statement, w().longStatement])],
      [
        "long",
        () =>
          near(
            true,
            Array.from({ length: 3 }, (_, index) => `${index + 1}. ${w().statement}`),
          ),
      ],
    ],
  },
  {
    name: "ChecksList",
    states: [
      ["empty", () => <ChecksList checks={[]} text={w().text} />],
      ["usual", () => <ChecksList checks={checks} text={w().text} />],
    ],
  },
  {
    name: "Pair",
    states: [
      [
        "usual",
        () => (
          <Pair
            planName={w().subject}
            paperName={w().issuer}
            paper={<Paper text={w().text} headings={[]} marks={[mark()]} />}
          >
            {row(w().statement)}
          </Pair>
        ),
      ],
    ],
  },
];
