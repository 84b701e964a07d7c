import { planWords } from "@dondoc/words";
import type { Target } from "@dondoc/domain";
import { words } from "../../office/language.ts";

const FRAME = { width: 680, height: 150, left: 44, right: 560, top: 14, base: 124 } as const;

/** A share of a whole up to the year it is set for. There is no line between points that the paper does not join. */
export function TargetDrawing(props: { readonly target: Target; readonly goal: string }) {
  const y = () => FRAME.base - (Math.min(props.target.value, 100) / 100) * (FRAME.base - FRAME.top);
  const year = () => (props.target.year === null ? words(planWords).targetNoYear : String(props.target.year));
  return (
    <figure class="scrollx" tabindex="0" role="group" aria-label={words(planWords).targets}>
      <svg
        class="target"
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        role="img"
        aria-label={words(planWords).targetText(props.goal, year())}
      >
        <rect
          class="reach"
          x={FRAME.left}
          y={FRAME.top}
          width={FRAME.right - FRAME.left}
          height={y() - FRAME.top}
        />
        <rect
          class="unknown"
          x={FRAME.left}
          y={y()}
          width={FRAME.right - FRAME.left}
          height={FRAME.base - y()}
          fill="url(#hatch)"
        />
        <path class="base-line" d={`M${FRAME.left} ${FRAME.top}V${FRAME.base}H${FRAME.right}`} />
        <path class="goal-line" d={`M${FRAME.left} ${y()}H${FRAME.right}`} />
        <circle class="goal" cx={FRAME.right} cy={y()} r="6" />
        <text class="strong" x={FRAME.right + 12} y={y() + 4}>
          {props.goal}
        </text>
        <text x={FRAME.right} y={FRAME.base + 18} text-anchor="middle">
          {year()}
        </text>
        <text x={FRAME.left - 6} y={FRAME.top + 6} text-anchor="end">
          100
        </text>
        <text x={FRAME.left - 6} y={FRAME.base} text-anchor="end">
          0
        </text>
        <text class="hole" x={FRAME.left + 12} y={FRAME.base - 14}>
          {words(planWords).holes}: {words(planWords).holeBaseline}, {words(planWords).holeInterim}
        </text>
      </svg>
    </figure>
  );
}
