import { dueWords, planWords } from "@dondoc/words";
import type { DueItem, PlanReport } from "@dondoc/client";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { UnitGrid, type UnitStanding } from "../../parts/unit-grid.tsx";

/** Who reports to whom, as written. */
export function ReportParties(props: { readonly reports: readonly PlanReport[] }) {
  return (
    <For each={props.reports}>
      {(report) => (
        <p class="un">
          <span class="role">{words(planWords).reports}</span>{" "}
          <span lang="vi">
            {report.reporters.join(", ")} → {report.recipients.join(", ")}
          </span>
        </p>
      )}
    </For>
  );
}

/** The reports of one series by period, one for each unit that reports. */
export function ReportPeriods(props: { readonly items: readonly DueItem[] }) {
  const periods = () => [...Map.groupBy(dated(props.items), (item) => item.period).values()];
  return <For each={periods()}>{(items) => <ReportPeriod items={items} />}</For>;
}

function ReportPeriod(props: { readonly items: readonly DueItem[] }) {
  const first = () => props.items[0];
  const done = () => props.items.filter((item) => item.status === "completed").length;
  return (
    <div class="period">
      <p class="meta">
        <b>{words(planWords).reportPeriod(first()?.period ?? "")}</b>
        <Show when={first()?.dueOn}>
          {(dueOn) => <span class="nowrap"> {words(dueWords).dueOn(dayWords(dueOn()))}</span>}
        </Show>
        {" · "}
        <span class="nowrap">{words(planWords).reportCount(done(), props.items.length)}</span>
      </p>
      <UnitGrid items={props.items.flatMap(standingOf)} />
    </div>
  );
}

function standingOf({ id, unit, timeliness, deadline }: DueItem): UnitStanding[] {
  return unit === null ? [] : [{ id, unit, timeliness, schedule: deadline?.schedule ?? null }];
}

/** A series without a day has no instances to show. */
function dated(items: readonly DueItem[]): DueItem[] {
  return items.filter((item) => item.dueOn !== null);
}
