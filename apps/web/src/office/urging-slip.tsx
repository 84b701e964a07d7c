import { type PlanId, type UnitId, isCalendarDay } from "@dondoc/domain";
import { slipWords } from "@dondoc/words";
import { useAsOfInput } from "./as-of.ts";
import { words } from "./language.ts";
import { useOffice } from "./office-context.ts";
import { PaperButtons } from "./paper-buttons.tsx";

const forms = ["docx", "pdf", "txt"] as const;

/** The urging slip for one unit, of one plan or of all, as of the day of the page. */
export function UrgingSlip(props: {
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly planId?: PlanId;
  readonly answerBy?: string;
}) {
  const { client } = useOffice();
  const asOf = useAsOfInput();
  const w = () => words(slipWords);
  return (
    <PaperButtons
      forms={forms}
      nameOf={(form) => w().downloads[form]}
      labelOf={(form) => w().forUnit(props.unit.name, w().downloads[form])}
      onAsk={(format) => {
        const { planId, answerBy = "" } = props;
        return client.paper.urgingSlip.query({
          ...asOf(),
          ...(planId === undefined ? {} : { planId }),
          ...(isCalendarDay(answerBy) ? { answerBy } : {}),
          unitId: props.unit.id,
          format,
        });
      }}
    />
  );
}
