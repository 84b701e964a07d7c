import {
  type Exclusion,
  type FourCell,
  type Fraction,
  type Statistic,
  countIn,
  totalOf,
} from "@dondoc/domain";
import { LEAST_DENOMINATOR, fractionText, statisticWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { language, words } from "../office/language.ts";
import { Icon, type IconName } from "./icon.tsx";
import { PageLink } from "./page-link.tsx";

/** Each cell by the name it has in an address: how it is shown, and what it is called in figures and in words. */
const shapes = {
  "done-on-time": { icon: "done", tone: "done", name: "doneOnTime" },
  "done-late": { icon: "donelate", tone: "donelate", name: "doneLate" },
  "open-in-time": { icon: "open", tone: "open", name: "openInTime" },
  "open-overdue": { icon: "over", tone: "over", name: "openOverdue" },
} as const satisfies Record<FourCell, { icon: IconName; tone: string; name: keyof Statistic }>;

/** What a cell is called. */
export function cellName(cell: FourCell): string {
  return words(statisticWords)[shapes[cell].name];
}

/** The official statistic as a table of two by two. With `to`, each cell leads to the list of exactly what it counts. */
export function FourCells(props: { readonly statistic: Statistic; readonly to?: string | undefined }) {
  const w = () => words(statisticWords);
  const figureIn = (cell: FourCell) => (
    <td class="cell" classList={{ "is-over": cell === "open-overdue" && props.statistic.openOverdue > 0 }}>
      <Show when={props.to} fallback={<CellFigure cell={cell} statistic={props.statistic} />}>
        {(to) => (
          <PageLink to={`${to()}&cell=${cell}`}>
            <CellFigure cell={cell} statistic={props.statistic} />
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
          {figureIn("done-on-time")}
          {figureIn("done-late")}
        </tr>
        <tr>
          <th scope="row">{w().open}</th>
          {figureIn("open-in-time")}
          {figureIn("open-overdue")}
        </tr>
      </tbody>
    </table>
  );
}

function CellFigure(props: { readonly cell: FourCell; readonly statistic: Statistic }) {
  const shape = () => shapes[props.cell];
  const count = () => countIn(props.cell, props.statistic);
  return (
    <span class="figure">
      <b class={count() === 0 ? "quiet" : shape().tone}>
        <Icon name={shape().icon} />
        {count()}
        <span class="fr">/{totalOf(props.statistic)}</span>
      </b>
      <span class="meta">{cellName(props.cell)}</span>
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
