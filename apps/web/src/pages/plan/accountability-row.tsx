import { planWords } from "@dondoc/words";
import type { Accountability } from "@dondoc/domain/plan";
import { words } from "../../office/language.ts";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** Whose heads answer for the results, in the words of the paper. */
export function AccountabilityRow(props: { readonly name: string; readonly accountability: Accountability }) {
  return (
    <RowFrame
      names={[props.name]}
      number={words(planWords).accountabilityMark}
      label={words(planWords).showAccountability}
      when={<span class="st quiet">{words(planWords).accountabilityNoTask}</span>}
    >
      <p class="tx">
        <b>{words(planWords).accountability}</b>:{" "}
        <span lang="vi">{props.accountability.heads.join("; ")}</span>
      </p>
      <p class="un" lang="vi">
        {props.accountability.statement}
      </p>
    </RowFrame>
  );
}
