import { unitKindWords, unitWords } from "@dondoc/words";
import type { UnitRow } from "@dondoc/client";
import { fold } from "@dondoc/domain";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show, createMemo, createSignal } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { FindField } from "../../parts/find-field.tsx";
import { Icon } from "../../parts/icon.tsx";
import { ListDownload } from "../../parts/list-download.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { RegisterTabs } from "../../parts/register-tabs.tsx";
import { type TreeRow, treeOf } from "./unit-tree.ts";

/** The tree of units with how much each owes. */
export function UnitsPage() {
  const { queries } = useOffice();
  const asOf = useAsOfInput();
  const units = useQuery(() => ({ ...queries.units(asOf()), placeholderData: keepPreviousData }));
  return (
    <>
      <PageHead title={words(unitWords).title}>
        <p class="lede">{words(unitWords).lede}</p>
      </PageHead>
      <RegisterTabs />
      <QueryView query={units}>{(answer) => <UnitTree units={answer().units} />}</QueryView>
    </>
  );
}

function UnitTree(props: { readonly units: readonly UnitRow[] }) {
  const asOf = useAsOfInput();
  const [wanted, setWanted] = createSignal("");
  const [isOwingOnly, setOwingOnly] = createSignal(false);
  const w = () => words(unitWords);
  const rows = createMemo(() => {
    const key = fold(wanted());
    return treeOf(
      props.units,
      (unit) => (key === "" || fold(unit.name).includes(key)) && (!isOwingOnly() || owesAnything(unit)),
    );
  });
  return (
    <section class="sec" aria-label={w().tree}>
      <div class="tree-tools">
        <FindField label={w().find} hint={w().findHint} value={wanted()} onInput={setWanted} />
        <button
          type="button"
          class="chip"
          aria-pressed={isOwingOnly()}
          onClick={() => setOwingOnly((isOnly) => !isOnly)}
        >
          {w().onlyOwing}
        </button>
      </div>
      <ListDownload asked={{ ...asOf(), list: "units", text: wanted(), isOwingOnly: isOwingOnly() }} />
      <ul class="tree">
        <For
          each={rows()}
          fallback={<li class="none">{props.units.length === 0 ? w().noUnits : w().noneFound(wanted())}</li>}
        >
          {(row) => <UnitLine row={row} />}
        </For>
      </ul>
    </section>
  );
}

function UnitLine(props: { readonly row: TreeRow }) {
  const w = () => words(unitWords);
  const owes = () => props.row.unit.owes;
  return (
    <li style={{ "--d": props.row.depth }} classList={{ aside: !props.row.isMatch }}>
      <span class="unit-line">
        <PageLink class="ttl" to={`/units/${props.row.unit.id}`}>
          {props.row.unit.name}
        </PageLink>
        <span class="tiny">{words(unitKindWords)[props.row.unit.kind]}</span>
      </span>
      <span class="owes">
        <Show when={owes().overdue > 0}>
          <span class="st over">
            <Icon name="over" />
            {w().overdue(owes().overdue)}
          </span>
        </Show>
        <Show when={owes().open > 0}>
          <span class="st open">
            <Icon name="open" />
            {w().open(owes().open)}
          </span>
        </Show>
        <Show when={owes().continuous > 0}>
          <span class="st quiet">
            <Icon name="cont" />
            {w().continuous(owes().continuous)}
          </span>
        </Show>
        <Show when={owes().undated > 0}>
          <span class="st quiet">
            <Icon name="undated" />
            {w().undated(owes().undated)}
          </span>
        </Show>
        <Show when={!owesAnything(props.row.unit)}>
          <span class="tiny">{w().owesNothing}</span>
        </Show>
      </span>
    </li>
  );
}

function owesAnything({ owes }: UnitRow): boolean {
  return owes.overdue + owes.open + owes.continuous + owes.undated > 0;
}
