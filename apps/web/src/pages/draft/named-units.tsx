import { draftWords } from "@dondoc/words";
import type { DraftDetail, NamedUnit } from "@dondoc/client";
import { For, Match, Show, Switch } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { UnitName } from "../../parts/unit-grid.tsx";
import { NameChoice } from "./name-choice.tsx";
import type { Review } from "./review.ts";

/** Who each name of the paper stands for. A name that is nobody's is shown with what comes close, and never chosen. */
export function NamedUnits(props: { readonly detail: DraftDetail; readonly review: Review | undefined }) {
  const w = () => words(draftWords);
  const named = () =>
    Object.entries(props.detail.units).toSorted(([, a], [, b]) => rank[a.kind] - rank[b.kind]);
  const count = (kind: NamedUnit["kind"]) => named().filter(([, unit]) => unit.kind === kind).length;
  return (
    <Show when={named().length > 0}>
      <section class="grp">
        <header>
          <h2>{w().units}</h2>
          <span class="meta">{w().unitCounts(count("unit"), count("group"), count("unknown"))}</span>
        </header>
        <ul class="named">
          <For each={named()}>
            {([asWritten, unit]) => (
              <NamedUnitLine asWritten={asWritten} named={unit} detail={props.detail} review={props.review} />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** What needs a look comes first. */
const rank = { unknown: 0, group: 1, unit: 2 } as const satisfies Record<NamedUnit["kind"], number>;

function NamedUnitLine(props: {
  readonly asWritten: string;
  readonly named: NamedUnit;
  readonly detail: DraftDetail;
  readonly review: Review | undefined;
}) {
  return (
    <li>
      <q class="written" lang="vi">
        {props.asWritten}
      </q>
      <Switch>
        <Match when={props.named.kind === "unit" ? props.named : null}>
          {(found) => (
            <span class="st done">
              <Icon name="tick" />
              <UnitName unit={found().unit} />
            </span>
          )}
        </Match>
        <Match when={props.named.kind === "group" ? props.named : null}>
          {(found) => <GroupMatch group={found()} />}
        </Match>
        <Match when={props.named.kind === "unknown" ? props.named : null}>
          {(found) => (
            <Show when={props.review} fallback={<UnknownName suggestions={found().suggestions} />}>
              {(review) => (
                <NameChoice
                  asWritten={props.asWritten}
                  named={found()}
                  detail={props.detail}
                  review={review()}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
    </li>
  );
}

function GroupMatch(props: { readonly group: Extract<NamedUnit, { kind: "group" }> }) {
  const w = () => words(draftWords);
  return (
    <Show
      when={props.group.members.length > 0}
      fallback={<span class="st check">{w().groupEmpty(props.group.name)}</span>}
    >
      <details class="group">
        <summary>{w().groupMatched(props.group.name, props.group.members.length)}</summary>
        <ul class="units">
          <For each={props.group.members}>
            {(unit) => (
              <li>
                <UnitName unit={unit} short />
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

function UnknownName(props: {
  readonly suggestions: Extract<NamedUnit, { kind: "unknown" }>["suggestions"];
}) {
  const w = () => words(draftWords);
  return (
    <span class="unknown">
      <span class="st check">
        <Icon name="check" />
        {w().unitUnknown}
      </span>
      <Show when={props.suggestions.length > 0}>
        <span class="meta">
          {w().suggestions}: {props.suggestions.map(({ name }) => name).join("; ")}
        </span>
      </Show>
    </span>
  );
}
