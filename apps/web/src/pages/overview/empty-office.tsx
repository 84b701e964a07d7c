import { officeWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";

/** An office without a plan: what this is for and the one thing to do. */
export function EmptyOffice() {
  return (
    <>
      <PageHead title={words(officeWords).emptyTitle}>
        <p class="lede">{words(officeWords).emptyText}</p>
      </PageHead>
      <PageLink to="/import" class="btn pri big">
        <Icon name="upload" />
        {words(officeWords).emptyAction}
      </PageLink>
    </>
  );
}
