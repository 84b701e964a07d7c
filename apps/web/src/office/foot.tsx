import type { Connection } from "@dondoc/client";
import { type Words, officeWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show } from "solid-js";
import { words } from "./language.ts";
import { useOffice } from "./office-context.ts";

export function Foot() {
  const { queries, connection } = useOffice();
  const office = useQuery(() => queries.office());
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          {words(officeWords).tagline}. {words(officeWords).fromServer}
        </p>
        <p>
          <Show when={!office.isPending && !office.isError && office.data}>
            {(state) => words(officeWords).version(state().version)}
          </Show>
          {" · "}
          <span class={`live ${connection()}`}>
            {words(officeWords).connection[connectionWords[connection()]]}
          </span>
        </p>
      </div>
    </footer>
  );
}

const connectionWords = {
  connecting: "connecting",
  online: "online",
  lost: "offline",
} as const satisfies Record<Connection, keyof Words["office"]["connection"]>;
