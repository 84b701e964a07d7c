import type { Answers } from "@dondoc/client";
import { registerWords } from "@dondoc/words";
import { For } from "solid-js";
import { words } from "../../office/language.ts";
import { SectionBox } from "../../parts/section-box.tsx";
import { UnitList } from "../../parts/unit-list.tsx";

type Group = Answers["unit"]["registered"]["groups"][number];

/** Phrases of papers that stand for several units, with who that is on the day that is looked at. */
export function GroupList(props: { readonly groups: readonly Group[] }) {
  const w = () => words(registerWords);
  return (
    <SectionBox class="c4" title={w().groups}>
      <p class="meta">{w().groupsNote}</p>
      <ul class="courses">
        <For each={props.groups} fallback={<li class="meta">{w().noGroups}</li>}>
          {(group) => (
            <li>
              <details>
                <summary>
                  <b lang="vi">{group.name}</b>{" "}
                  <span class="meta">
                    {w().groupUnder(group.under.shortName)} · {w().members(group.members.length)}
                  </span>
                </summary>
                <UnitList class="plain-list" units={group.members} none={w().noMembers} />
              </details>
            </li>
          )}
        </For>
      </ul>
    </SectionBox>
  );
}
