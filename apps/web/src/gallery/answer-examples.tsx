import { galleryWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { words } from "../office/language.ts";
import { DueTable } from "../parts/due-table.tsx";
import { Later } from "../parts/later.tsx";
import { ListDownload } from "../parts/list-download.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { PageProblem } from "../parts/page-problem.tsx";
import { ProblemNotice, ProblemText } from "../parts/problem-notice.tsx";
import { Loading, QueryView } from "../parts/query-view.tsx";
import { SectionBox } from "../parts/section-box.tsx";
import { UnitGrid, UnitName } from "../parts/unit-grid.tsx";
import type { Example } from "./example.ts";
import { deadline, dueItem, unit } from "./invented.ts";

const w = () => words(galleryWords);
const standingOf = (name: string) => ({
  id: name,
  unit: unit(name),
  timeliness: { kind: "overdue", daysLate: 3 } as const,
  schedule: deadline().schedule,
});

/** Units and what they owe. */
export const naming: readonly Example[] = [
  {
    name: "UnitName",
    states: [
      ["usual", () => <UnitName unit={unit()} />],
      ["long", () => <UnitName unit={unit(w().longUnit)} />],
    ],
  },
  {
    name: "ListDownload",
    states: [["usual", () => <ListDownload asked={{ list: "plans" }} />]],
  },
  {
    name: "UnitGrid",
    states: [
      ["empty", () => <UnitGrid items={[]} />],
      ["usual", () => <UnitGrid items={[standingOf(w().shortUnit)]} />],
      ["long", () => <UnitGrid items={[standingOf(w().longUnit)]} />],
    ],
  },
  {
    name: "DueTable",
    states: [
      ["empty", () => <DueTable items={[]} showsUnit />],
      ["usual", () => <DueTable items={[dueItem(w().statement, unit())]} showsUnit />],
      ["long", () => <DueTable items={[dueItem(w().longStatement, unit(w().longUnit))]} showsUnit />],
    ],
  },
];

/** Frames and links. */
export const linking: readonly Example[] = [
  { name: "PageLink", states: [["usual", () => <PageLink to="/gallery">{w().subject}</PageLink>]] },
  { name: "PageHead", states: [["long", () => <PageHead title={w().longUnit} />]] },
  {
    name: "SectionBox",
    states: [
      ["empty", () => <SectionBox title={w().subject}>{w().none}</SectionBox>],
      ["usual", () => <SectionBox title={w().subject}>{w().statement}</SectionBox>],
      ["long", () => <SectionBox title={w().longUnit}>{w().longStatement}</SectionBox>],
    ],
  },
];

const problem = { code: "document-broken", format: "docx" } as const;

/** Answers that are there, on their way, or refused. */
export const asking: readonly Example[] = [
  { name: "Loading", states: [["loading", () => <Loading />]] },
  { name: "Later", states: [["usual", () => <Later>{w().statement}</Later>]] },
  {
    name: "ProblemNotice",
    states: [
      ["refused", () => <ProblemNotice problem={problem} onRetry={() => undefined} />],
      ["long", () => <ProblemNotice problem={problem} title={w().longUnit} />],
    ],
  },
  { name: "ProblemText", states: [["refused", () => <ProblemText problem={problem} />]] },
  {
    name: "PageProblem",
    states: [["refused", () => <PageProblem problem={problem} of="plan" onRetry={() => undefined} />]],
  },
  {
    name: "QueryView",
    states: [
      ["usual", () => <Asked name="usual" answer={() => Promise.resolve(w().statement)} />],
      ["loading", () => <Asked name="loading" answer={() => Promise.withResolvers<string>().promise} />],
      ["refused", () => <Asked name="refused" answer={() => Promise.reject(new TypeError("gallery"))} />],
    ],
  },
];

function Asked(props: { readonly name: string; readonly answer: () => Promise<string> }) {
  const query = useQuery(() => ({
    queryKey: ["gallery", props.name],
    queryFn: () => props.answer(),
    retry: false,
  }));
  return <QueryView query={query}>{(answer) => <p>{answer()}</p>}</QueryView>;
}
