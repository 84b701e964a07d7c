import { sentReportWords, stepWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import type { BoxField, BoxValues } from "../../parts/step-box.tsx";
import { StepBox } from "../../parts/step-box.tsx";
import { StepList } from "../../parts/step-list.tsx";
import type { Collection } from "./collection-matrix.tsx";

type Sent = Collection["reports"][number];

/** The reports that came in for a series: sent by a unit, then confirmed or returned by who receives them. */
export function SentReports(props: { readonly collection: Collection }) {
  const { queries } = useOffice();
  const queryClient = useQueryClient();
  const asOf = useAsOf();
  const office = useQuery(() => queries.office());
  const today = () => (office.isSuccess ? office.data.today : "");
  const w = () => words(sentReportWords);
  const renew = () => queryClient.invalidateQueries({ queryKey: ["report.collection"] });
  return (
    <>
      <Show when={props.collection.reports.length > 0}>
        <h3>{w().title}</h3>
        <ul class="courses">
          <For each={props.collection.reports}>
            {(sent) => (
              <SentReport sent={sent} today={today()} isToday={asOf() === undefined} onDone={renew} />
            )}
          </For>
        </ul>
      </Show>
      <Show when={asOf() === undefined && props.collection.sending}>
        <SendReport collection={props.collection} today={today()} onDone={renew} />
      </Show>
    </>
  );
}

function SentReport(props: {
  readonly sent: Sent;
  readonly today: string;
  readonly isToday: boolean;
  readonly onDone: () => Promise<unknown>;
}) {
  const { client } = useOffice();
  const w = () => words(sentReportWords);
  const state = () => props.sent.state;
  const at = () => ({ reportId: state().id, version: props.sent.version });
  const steps = () => [
    {
      label: w().confirm,
      offer: props.sent.actions.confirm,
      fields: [],
      onSend: () => client.report.confirm.mutate({ ...at(), confirmedOn: props.today }).then(props.onDone),
    },
    {
      label: w().giveBack,
      offer: props.sent.actions.return,
      fields: [{ name: "reason", label: words(stepWords).reason, kind: "text" as const }],
      onSend: (value: BoxValues) =>
        client.report.return
          .mutate({ ...at(), returnedOn: props.today, reason: value("reason") })
          .then(props.onDone),
    },
  ];
  return (
    <li>
      <p>
        <b>{props.sent.unit.name}</b>{" "}
        <span class="meta">
          {w().periods(
            state()
              .serves.map(({ period }) => period)
              .join(", "),
          )}{" "}
          · <span lang="vi">{state().evidence}</span> · {w().sent(dayWords(state().sentOn))} ·{" "}
          {standingText(props.sent)}
        </span>
      </p>
      <Show when={props.isToday && state().status === "sent"}>
        <StepList steps={steps()} />
      </Show>
    </li>
  );
}

function standingText({ state }: Sent): string {
  const w = words(sentReportWords);
  if (state.status === "confirmed") return w.confirmed(dayWords(state.confirmedOn));
  if (state.status === "returned") return w.returned(dayWords(state.returnedOn), state.reason);
  return w.waits;
}

function SendReport(props: {
  readonly collection: Collection;
  readonly today: string;
  readonly onDone: () => Promise<unknown>;
}) {
  const { client } = useOffice();
  const w = () => words(sentReportWords);
  const fields = (): BoxField[] => [
    {
      name: "unit",
      label: w().unit,
      kind: "choice",
      choices: props.collection.rows.flatMap(({ unit: { id, name } }) => (id === null ? [] : [{ id, name }])),
    },
    {
      name: "period",
      label: w().period,
      kind: "choice",
      choices: props.collection.instances.map(({ period }) => ({ id: period, name: period })),
    },
    { name: "evidence", label: w().evidence, kind: "line" },
    { name: "on", label: w().sentOn, kind: "day", value: props.today },
    { name: "outage", label: w().outage, kind: "line" },
  ];
  const send = (value: BoxValues) =>
    client.report.send
      .mutate({
        reporter: value("unit"),
        evidence: value("evidence"),
        sentOn: value("on"),
        outage: value("outage").trim() === "" ? null : value("outage"),
        serves: [{ seriesId: props.collection.seriesId, period: value("period") }],
      })
      .then(props.onDone);
  return <StepBox label={w().send} offer={{ allowed: true }} fields={fields()} onSend={send} />;
}
