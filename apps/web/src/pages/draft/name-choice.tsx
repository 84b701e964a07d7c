import { reviewWords } from "@dondoc/words";
import type { DraftDetail, NamedUnit, UnitLabel } from "@dondoc/client";
import type { DraftId } from "@dondoc/domain";
import { useQuery } from "@tanstack/solid-query";
import { For, Show, createSignal, createUniqueId } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import type { Review } from "./review.ts";
import { chosenUnit } from "./review-form.ts";

const LONGEST_NAME = 500;

/** Which unit a name stands for: the register's nearest, ranked, and none of them chosen beforehand. */
export function NameChoice(props: {
  readonly asWritten: string;
  readonly named: NamedUnit | undefined;
  readonly detail: DraftDetail;
  readonly review: Review;
}) {
  const w = () => words(reviewWords);
  const group = createUniqueId();
  const [sought, setSought] = createSignal("");
  const found = useFound(() => props.detail.draftId, sought);
  const chosen = () => props.review.form.namings[props.asWritten];
  const offered = () => {
    const near = sought().trim() === "" ? labelsOf(props.named) : found();
    const unit = chosen();
    const isListed = unit === undefined || near.some(({ id }) => id === unit.id);
    return isListed ? near : [{ ...unit, shortName: unit.name }, ...near];
  };
  return (
    <fieldset class="name-choice">
      <legend class="tiny">{w().whoIs(props.asWritten)}</legend>
      <label>
        <input
          type="radio"
          name={group}
          checked={chosen() === undefined}
          onChange={() => props.review.name(props.asWritten, null)}
        />
        {w().leaveName}
      </label>
      <For each={offered()} fallback={<p class="tiny">{w().noSuggestions}</p>}>
        {(unit, index) => (
          <label>
            <input
              type="radio"
              name={group}
              checked={chosen()?.id === unit.id}
              onChange={() => props.review.name(props.asWritten, chosenUnit(unit))}
            />
            <span lang="vi">{unit.name}</span> <span class="tiny">{w().rank(index() + 1)}</span>
          </label>
        )}
      </For>
      <label class="seek">
        <span class="tiny">{w().findUnit}</span>
        <input
          class="fld"
          lang="vi"
          maxlength={LONGEST_NAME}
          value={sought()}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      <Show when={chosen()}>
        <p class="tiny">{w().namedFor}</p>
      </Show>
    </fieldset>
  );
}

function useFound(draftId: () => DraftId, sought: () => string): () => readonly UnitLabel[] {
  const { client } = useOffice();
  const asked = useQuery(() => ({
    queryKey: ["draft.unitForName", draftId(), sought().trim()],
    enabled: sought().trim() !== "",
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      client.draft.unitForName.query({ draftId: draftId(), name: sought().trim() }, { signal }),
  }));
  return () => (sought().trim() === "" || asked.isPending || asked.isError ? [] : labelsOf(asked.data));
}

function labelsOf(named: NamedUnit | undefined): readonly UnitLabel[] {
  if (named?.kind === "unknown") return named.suggestions;
  return named?.kind === "unit" ? [named.unit] : [];
}
