import { planWords } from "@dondoc/words";
import type { Funding } from "@dondoc/domain";
import { words } from "../../office/language.ts";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** Where the money comes from, in the words of the paper. */
export function FundingRow(props: { readonly name: string; readonly funding: Funding }) {
  return (
    <RowFrame
      names={[props.name]}
      number={words(planWords).fundingMark}
      label={words(planWords).showFunding}
      when={<span class="st quiet">{words(planWords).fundingNoAmount}</span>}
    >
      <p class="tx" lang="vi">
        {props.funding.asWritten}
      </p>
    </RowFrame>
  );
}
