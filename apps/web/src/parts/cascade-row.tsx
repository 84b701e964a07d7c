import type { OverviewNode } from "@dondoc/client";
import { documentTypeWords, documentWords, fractionText, overviewWords, statisticWords } from "@dondoc/words";
import { For, type JSX, Show } from "solid-js";
import { dayWords, language, words } from "../office/language.ts";
import { type CascadeScale, SLOW_DAYS, percent, wordsBeside } from "./cascade-scale.ts";
import { Icon } from "./icon.tsx";
import { PageLink } from "./page-link.tsx";
import { StateBar } from "./state-bar.tsx";

export type CascadeLine = { readonly node: OverviewNode; readonly depth: number };

/** The names of the columns, with the scale in days since the directive. */
export function CascadeHead(props: { readonly scale: CascadeScale }) {
  return (
    <div class="cn casc-head" role="row">
      <span role="columnheader">{words(overviewWords).document}</span>
      <span role="columnheader" class="axis">
        <span class="vh">{words(overviewWords).lagColumn}</span>
        <Axis scale={props.scale} />
      </span>
      <span role="columnheader">{words(overviewWords).state}</span>
    </div>
  );
}

/** One document of a cascade: its name, the days it took drawn to scale, and how it stands. */
export function CascadeRow(props: {
  readonly row: CascadeLine;
  readonly scale: CascadeScale;
  /** What stands before the name: the way to fold what is below. */
  readonly fold?: JSX.Element;
  /** Which row of the whole table this is, where only a part of it is drawn. */
  readonly index?: number;
}) {
  const node = () => props.row.node;
  return (
    <div class="cn" classList={{ miss: !node().isHeld }} role="row" aria-rowindex={props.index}>
      <div
        class="lab"
        role="cell"
        style={{ "--d": props.row.depth }}
        classList={{ root: props.row.depth === 0 }}
      >
        <NodeName node={node()} fold={props.fold} />
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

function NodeName(props: { readonly node: OverviewNode; readonly fold?: JSX.Element }) {
  const name = () => (
    <>
      <span class="vh">{words(documentTypeWords)[props.node.type]} </span>
      {props.node.number}
    </>
  );
  return (
    <span class="name">
      {props.fold}
      <Icon name={props.node.isHeld ? "doc" : "nodoc"} />
      <PageLink class="sym" to={`/${props.node.kind === "plan" ? "plans" : "directives"}/${props.node.id}`}>
        {name()}
      </PageLink>
      <Show when={!props.node.isHeld}>
        <span class="inf plain" title={words(documentWords).notHeldWhy}>
          {words(documentWords).notHeld}
        </span>
      </Show>
    </span>
  );
}

function Lag(props: { readonly row: CascadeLine; readonly scale: CascadeScale }) {
  const w = () => words(overviewWords);
  const node = () => props.row.node;
  const end = () => percent(node().lagDays, props.scale);
  const start = () => percent(node().lagDays - node().stepDays, props.scale);
  const beside = () => wordsBeside(start(), end());
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
          classList={{ miss: !node().isHeld, slow: node().isHeld && node().stepDays > SLOW_DAYS }}
          style={{ left: `${start()}%`, width: `${Math.max(end() - start(), 0.4)}%` }}
        />
      </Show>
      <span class="v" classList={{ above: beside().isAbove }} style={beside().place}>
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
                {words(statisticWords).overdue(statistic().openOverdue)}
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
function Axis(props: { readonly scale: CascadeScale }) {
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
