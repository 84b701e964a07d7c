import { planWords } from "@dondoc/words";
import { For, Match, Show, Switch, createMemo } from "solid-js";
import { words } from "../../office/language.ts";
import { NearRows } from "../../parts/near-rows.tsx";
import { type PlanEntry, type SectionEntries, countIn } from "./plan-entries.ts";
import { AccountabilityRow } from "./accountability-row.tsx";
import { FundingRow } from "./funding-row.tsx";
import { type HeadLine, linesOf } from "./plan-lines.ts";
import { ReportRow } from "./report-row.tsx";
import { TargetRow } from "./target-row.tsx";
import { TaskRow } from "./task-row.tsx";

/** What a line takes before anybody has seen it, in pixels. */
const LINE_HEIGHT = 84;

/** An uppermost heading of the paper with everything below it. */
export function PlanSection(props: { readonly section: SectionEntries }) {
  return (
    <section class="grp">
      <header>
        <h2 lang="vi">
          <SectionTitle section={props.section} />
        </h2>
        <span class="meta">{words(planWords).entryCount(countIn(props.section))}</span>
      </header>
      <Entries entries={props.section.entries} />
      <For each={props.section.lower}>{(lower) => <LowerSection section={lower} />}</For>
    </section>
  );
}

function LowerSection(props: { readonly section: SectionEntries }) {
  return (
    <>
      <div class="sub">
        <h3 lang="vi">
          <SectionTitle section={props.section} />
        </h3>
        <span class="tiny">{words(planWords).entryCount(countIn(props.section))}</span>
      </div>
      <Entries entries={props.section.entries} />
      <For each={props.section.lower}>{(lower) => <LowerSection section={lower} />}</For>
    </>
  );
}

function SectionTitle(props: { readonly section: SectionEntries }) {
  return (
    <Show when={props.section.section} fallback={words(planWords).preamble}>
      {(section) => (
        <>
          <span class="sec-path">{section().path.split("/").at(-1)}.</span> {section().title}
        </>
      )}
    </Show>
  );
}

/** The same lines without their frames, for a plan too long to be drawn whole. */
export function PlanLines(props: {
  readonly sections: readonly SectionEntries[];
  readonly onReady: (reveal: (key: string) => void) => void;
}) {
  const lines = createMemo(() => linesOf(props.sections));
  return (
    <NearRows isLong rows={lines()} keyOf={({ key }) => key} height={LINE_HEIGHT} onReady={props.onReady}>
      {(line) => (line.kind === "head" ? <LineHead line={line} /> : <EntryRow entry={line} />)}
    </NearRows>
  );
}

function LineHead(props: { readonly line: HeadLine }) {
  const count = () => words(planWords).entryCount(props.line.count);
  return (
    <Show
      when={props.line.depth > 0}
      fallback={
        <div class="grp">
          <header>
            <h2 lang="vi">
              <SectionTitle section={props.line.section} />
            </h2>
            <span class="meta">{count()}</span>
          </header>
        </div>
      }
    >
      <div class="sub">
        <h3 lang="vi">
          <SectionTitle section={props.line.section} />
        </h3>
        <span class="tiny">{count()}</span>
      </div>
    </Show>
  );
}

function Entries(props: { readonly entries: readonly PlanEntry[] }) {
  return <For each={props.entries}>{(entry) => <EntryRow entry={entry} />}</For>;
}

function EntryRow(props: { readonly entry: PlanEntry }) {
  return (
    <Switch>
      <Match when={props.entry.kind === "task" ? props.entry : null}>
        {(entry) => <TaskRow task={entry().task} reports={entry().reports} checks={entry().checks} />}
      </Match>
      <Match when={props.entry.kind === "report" ? props.entry.report : null}>
        {(report) => <ReportRow report={report()} />}
      </Match>
      <Match when={props.entry.kind === "target" ? props.entry.target : null}>
        {(target) => <TargetRow target={target()} />}
      </Match>
      <Match when={props.entry.kind === "funding" ? props.entry : null}>
        {(entry) => <FundingRow name={entry().key} funding={entry().funding} />}
      </Match>
      <Match when={props.entry.kind === "accountability" ? props.entry : null}>
        {(entry) => <AccountabilityRow name={entry().key} accountability={entry().accountability} />}
      </Match>
    </Switch>
  );
}
