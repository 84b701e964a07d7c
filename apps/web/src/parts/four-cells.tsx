import { type Exclusion, type FourCell, type Fraction, type Statistic, totalOf } from "@dondoc/domain";
import { LEAST_DENOMINATOR, fractionText, statisticWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { language, words } from "../office/language.ts";
import { Icon, type IconName } from "./icon.tsx";
import { PageLink } from "./page-link.tsx";

type Cell = "doneOnTime" | "doneLate" | "openInTime" | "openOverdue";

const shapes = {
  doneOnTime: { icon: "done", tone: "done", list: "done-on-time" },
  doneLate: { icon: "donelate", tone: "donelate", list: "done-late" },
  openInTime: { icon: "open", tone: "open", list: "open-in-time" },
  openOverdue: { icon: "over", tone: "over", list: "open-overdue" },
} as const satisfies Record<Cell, { icon: IconName; tone: string; list: FourCell }>;

/** The official statistic as a table of two by two. With `to`, each cell leads to the list of exactly what it counts. */
export function FourCells(props: { readonly statistic: Statistic; readonly to?: string | undefined }) {
  const w = () => words(statisticWords);
  const cell = (name: Cell) => (
    <td class="cell" classList={{ "is-over": name === "openOverdue" && props.statistic.openOverdue > 0 }}>
      <Show when={props.to} fallback={<CellFigure name={name} statistic={props.statistic} />}>
        {(to) => (
          <PageLink to={`${to()}&cell=${shapes[name].list}`}>
            <CellFigure name={name} statistic={props.statistic} />
          </PageLink>
        )}
      </Show>
    </td>
  );
  return (
    <table class="cells">
      <thead>
        <tr>
          <td />
          <th scope="col">{w().inTime}</th>
          <th scope="col">{w().late}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{w().done}</th>
          {cell("doneOnTime")}
          {cell("doneLate")}
        </tr>
        <tr>
          <th scope="row">{w().open}</th>
          {cell("openInTime")}
          {cell("openOverdue")}
        </tr>
      </tbody>
    </table>
  );
}

function CellFigure(props: { readonly name: Cell; readonly statistic: Statistic }) {
  const shape = () => shapes[props.name];
  return (
    <span class="figure">
      <b class={props.statistic[props.name] === 0 ? "quiet" : shape().tone}>
        <Icon name={shape().icon} />
        {props.statistic[props.name]}
        <span class="fr">/{totalOf(props.statistic)}</span>
      </b>
      <span class="meta">{words(statisticWords)[props.name]}</span>
    </span>
  );
}

/** The rate with its formula, and what stands outside the four cells with its counts. */
export function RateLines(props: { readonly statistic: Statistic; readonly rate: Fraction }) {
  const w = () => words(statisticWords);
  return (
    <dl class="rates">
      <div>
        <dt>
          {w().rate}
          <span class="tiny">
            {w().rateFormula(
              props.statistic.doneOnTime,
              props.statistic.doneLate,
              props.statistic.openOverdue,
            )}
          </span>
          <Show when={props.rate.denominator > 0 && props.rate.denominator < LEAST_DENOMINATOR}>
            <span class="tiny">{w().smallDenominator(props.rate.denominator)}</span>
          </Show>
        </dt>
        <dd>
          <b>{props.rate.denominator === 0 ? w().rateNone : fractionText(props.rate, language())}</b>
        </dd>
      </div>
      <div>
        <dt>{w().outside}</dt>
        <dd class="legend">
          <For each={outside(props.statistic)}>
            {([exclusion, count]) => (
              <span class="st quiet">
                <Icon name={exclusionIcons[exclusion]} />
                {w().exclusions[exclusion](count)}
              </span>
            )}
          </For>
        </dd>
      </div>
    </dl>
  );
}

const exclusionIcons = {
  continuous: "cont",
  undated: "undated",
  suspended: "pause",
  withdrawn: "pause",
  reassigned: "pause",
  superseded: "pause",
} as const satisfies Record<Exclusion, IconName>;

/** Continuous and undated are always named, also with none; the rarer kinds only when there are some. */
function outside({ excluded }: Statistic): [Exclusion, number][] {
  const always: [Exclusion, number][] = [
    ["continuous", excluded.continuous],
    ["undated", excluded.undated],
  ];
  const rare: [Exclusion, number][] = [
    ["suspended", excluded.suspended],
    ["withdrawn", excluded.withdrawn],
    ["reassigned", excluded.reassigned],
    ["superseded", excluded.superseded],
  ];
  return [...always, ...rare.filter(([, count]) => count > 0)];
}
