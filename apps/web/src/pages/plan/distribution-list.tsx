import { planWords } from "@dondoc/words";
import type { DistributionEntry } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { PageLink } from "../../parts/page-link.tsx";

/** Who receives a copy of the plan. */
export function DistributionList(props: { readonly distribution: readonly DistributionEntry[] }) {
  return (
    <Show when={props.distribution.length > 0}>
      <section class="grp">
        <header>
          <h2>{words(planWords).distribution}</h2>
        </header>
        <ul class="plain-list">
          <For each={props.distribution}>
            {(entry) => (
              <li>
                <Show when={entry.unitId} fallback={<span lang="vi">{entry.asWritten}</span>}>
                  {(unitId) => (
                    <PageLink to={`/units/${unitId()}`}>
                      <span lang="vi">{entry.asWritten}</span>
                    </PageLink>
                  )}
                </Show>
                <Show when={entry.forReport || entry.isArchive}>
                  <span class="role">
                    {entry.forReport ? words(planWords).forReport : words(planWords).archive}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
