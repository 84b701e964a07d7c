import { directiveWords, overviewWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { type CascadeScale, percent } from "../../parts/cascade-scale.ts";
import { Icon } from "../../parts/icon.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";
import type { DirectiveLine } from "./cascade-branches.ts";

/** A unit that was told to issue a plan of its own and has not: an open bar, from the day it was told to the day of the page. */
export function OwedRow(props: {
  readonly line: Extract<DirectiveLine, { kind: "owed" }>;
  readonly depth: number;
  readonly scale: CascadeScale;
  readonly index: number;
}) {
  const w = () => words(directiveWords);
  const start = () => percent(props.line.upper.lagDays, props.scale);
  const waited = () => Math.max(props.scale.days - props.line.upper.lagDays, 0);
  return (
    <div class="cn owed" role="row" aria-rowindex={props.index}>
      <div class="lab" role="cell" style={{ "--d": props.depth }}>
        <span class="name">
          <Icon name="nodoc" class="soon" />
          <UnitName unit={props.line.unit} />
        </span>
        <span class="st soon">{w().owes}</span>
      </div>
      <div class="lagbox" role="cell">
        <span class="lagb owed" style={{ left: `${start()}%`, width: `${Math.max(100 - start(), 0.4)}%` }} />
        <span class="v" style={start() > 25 ? { right: `${100 - start()}%` } : { left: `${start()}%` }}>
          <span class="on-bar">{w().waiting(waited())}</span>
        </span>
      </div>
      <div class="node-state" role="cell">
        <span class="tiny">
          {w().askedBy(props.line.upper.number)}
          <span class="vh">, {words(overviewWords).lag(waited())}</span>
        </span>
      </div>
    </div>
  );
}
