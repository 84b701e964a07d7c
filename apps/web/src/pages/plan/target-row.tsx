import type { Target } from "@dondoc/domain";
import { decimalText, planWords } from "@dondoc/words";
import { Show } from "solid-js";
import { language, words } from "../../office/language.ts";
import { RowFrame } from "../../parts/pair/row-frame.tsx";
import { TargetDrawing } from "./target-drawing.tsx";

/** A number to be reached. What the paper leaves out is named and drawn as missing, never filled in. */
export function TargetRow(props: { readonly target: Target }) {
  const w = () => words(planWords);
  const isStrict = () => props.target.comparator === ">" || props.target.comparator === "<";
  return (
    <RowFrame
      names={[props.target.id]}
      number={w().targetMark}
      label={w().showTarget}
      when={
        <>
          <span>{props.target.year === null ? w().targetNoYear : w().targetBy(props.target.year)}</span>
          <span class="st quiet">{w().noMeasurement}</span>
        </>
      }
      below={
        <Show when={props.target.unit === "%"}>
          <TargetDrawing target={props.target} goal={goalText(props.target)} />
        </Show>
      }
    >
      <p class="tx">
        <b>{w().targets}</b>: <span lang="vi">{props.target.indicator}</span>,{" "}
        <b class="nowrap">{goalText(props.target)}</b>
        <Show when={props.target.denominator}>{(whole) => <> {w().targetOf(whole())}</>}</Show>
      </p>
      <p class="un">
        <span class="role">
          {w().holes}: {[w().holeBaseline, w().holeInterim, w().holeMeasure].join(", ")}
        </span>
        <Show when={isStrict()}>
          <span class="role">{w().strict(valueText(props.target))}</span>
        </Show>
      </p>
    </RowFrame>
  );
}

function goalText(target: Target): string {
  return words(planWords).comparators[target.comparator](valueText(target));
}

function valueText({ value, valueMax, unit }: Target): string {
  const number = decimalText(value, language());
  const both = valueMax === null ? number : `${number}–${decimalText(valueMax, language())}`;
  return unit === null ? both : `${both}${unit === "%" && language() === "en" ? "" : " "}${unit}`;
}
