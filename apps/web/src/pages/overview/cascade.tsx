import type { OverviewNode } from "@dondoc/client";
import { type CalendarDay, daysBetween } from "@dondoc/domain";
import {
  documentTypeWords,
  documentWords,
  fractionText,
  overviewWords,
  statisticWords,
  unitWords,
} from "@dondoc/words";
import { For, Show } from "solid-js";
import { dayWords, language, words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { StateBar } from "../../parts/state-bar.tsx";

type Scale = { readonly from: CalendarDay; readonly days: number };
type Row = { readonly node: OverviewNode; readonly depth: number };

/** Every plan below its directive, with the days it took drawn to scale and how it stands. */
export function Cascade(props: { readonly asOf: CalendarDay; readonly directives: readonly OverviewNode[] }) {
  return (
    <For each={props.directives}>
      {(directive) => {
        const scale = (): Scale => ({
          from: directive.issuedOn,
          days: Math.max(daysBetween(directive.issuedOn, props.asOf), 1),
        });
        return (
          <div class="casc" role="table" aria-label={directive.number}>
            <div class="cn casc-head" role="row">
              <span role="columnheader">{words(overviewWords).document}</span>
              <span role="columnheader" class="axis">
                <span class="vh">{words(overviewWords).lagColumn}</span>
                <Axis scale={scale()} />
              </span>
              <span role="columnheader">{words(overviewWords).state}</span>
            </div>
            <For each={rowsOf(directive, 0)}>{(row) => <CascadeRow row={row} scale={scale()} />}</For>
          </div>
        );
      }}
    </For>
  );
}

function CascadeRow(props: { readonly row: Row; readonly scale: Scale }) {
  const node = () => props.row.node;
  return (
    <div class="cn" classList={{ miss: !node().isHeld }} role="row">
      <div
        class="lab"
        role="cell"
        style={{ "--d": props.row.depth }}
        classList={{ root: props.row.depth === 0 }}
      >
        <NodeName node={node()} />
        <span class="who">
          {node().issuer}, <span class="nowrap">{dayWords(node().issuedOn)}</span>
        </span>
      </div>
      <div class="lagbox" role="cell">
        <Lag row={props.row} scale={props.scale} />
      </div>
      <div class="node-state" role="cell">
        <NodeState node={node()} />
      </div>
    </div>
  );
}

function NodeName(props: { readonly node: OverviewNode }) {
  const name = () => (
    <>
      <span class="vh">{words(documentTypeWords)[props.node.type]} </span>
      {props.node.number}
    </>
  );
  const isReadable = () => props.node.kind === "plan";
  return (
    <span class="name">
      <Icon name={props.node.isHeld ? "doc" : "nodoc"} />
      <Show when={isReadable()} fallback={<b class="sym">{name()}</b>}>
        <PageLink class="sym" to={`/plans/${props.node.id}`}>
          {name()}
        </PageLink>
      </Show>
      <Show when={!props.node.isHeld}>
        <span class="inf plain" title={words(documentWords).notHeldWhy}>
          {words(documentWords).notHeld}
        </span>
      </Show>
    </span>
  );
}

function Lag(props: { readonly row: Row; readonly scale: Scale }) {
  const w = () => words(overviewWords);
  const node = () => props.row.node;
  const end = () => percent(node().lagDays, props.scale);
  const start = () => percent(node().lagDays - node().stepDays, props.scale);
  const text = () => {
    if (props.row.depth === 0) return w().rootDay(dayWords(node().issuedOn));
    return node().stepDays === node().lagDays
      ? w().lag(node().lagDays)
      : w().lagStep(node().stepDays, node().lagDays);
  };
  return (
    <>
      <Show when={props.row.depth > 0}>
        <span
          class="lagb"
          classList={{ miss: !node().isHeld }}
          style={{ left: `${start()}%`, width: `${Math.max(end() - start(), 0.4)}%` }}
        />
      </Show>
      <span class="v" style={end() > 62 ? { right: `${100 - start()}%` } : { left: `${end()}%` }}>
        {text()}
      </span>
    </>
  );
}

function NodeState(props: { readonly node: OverviewNode }) {
  const w = () => words(overviewWords);
  return (
    <Show
      when={props.node.kind === "plan" && props.node.isHeld ? props.node.statistic : null}
      fallback={<span class="tiny">{props.node.kind === "plan" ? words(documentWords).notHeldWhy : ""}</span>}
    >
      {(statistic) => (
        <>
          <StateBar statistic={statistic()} />
          <span class="node-facts">
            <Show when={statistic().openOverdue > 0}>
              <span class="st over">
                <Icon name="over" />
                {words(unitWords).overdue(statistic().openOverdue)}
              </span>
            </Show>
            <Show when={props.node.nextDue}>
              {(next) => <span>{w().nextDue(next().count, dayWords(next().dueOn))}</span>}
            </Show>
            <span>{w().tasks(props.node.taskCount)}</span>
            <Show when={props.node.rate !== null && props.node.rate.denominator > 0 ? props.node.rate : null}>
              {(rate) => <span title={words(statisticWords).rate}>{fractionText(rate(), language())}</span>}
            </Show>
          </span>
        </>
      )}
    </Show>
  );
}

/** The scale in days since the directive. */
function Axis(props: { readonly scale: Scale }) {
  return (
    <For each={[0, 0.25, 0.5, 0.75]}>
      {(share) => (
        <span class="axis-day" style={{ left: `${share * 100}%` }}>
          {words(overviewWords).lag(Math.round(share * props.scale.days))}
        </span>
      )}
    </For>
  );
}

function rowsOf(node: OverviewNode, depth: number): Row[] {
  return [{ node, depth }, ...node.lower.flatMap((lower) => rowsOf(lower, depth + 1))];
}

function percent(days: number, scale: Scale): number {
  return Math.min((days / scale.days) * 100, 100);
}
