import { ownAccountWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { OwnKeys } from "./own-keys.tsx";
import { OwnSessions } from "./own-sessions.tsx";

/** One's own account: where it is signed in, and what lets programs in by its name. */
export function AccountPage() {
  const w = () => words(ownAccountWords);
  return (
    <>
      <PageHead title={w().title}>
        <p class="lede">{w().lede}</p>
      </PageHead>
      <div class="stack">
        <OwnSessions />
        <OwnKeys />
      </div>
    </>
  );
}
