import { officeWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";

export function NotFoundPage() {
  return (
    <>
      <PageHead title={words(officeWords).notFoundTitle}>
        <p class="lede">{words(officeWords).notFoundText}</p>
      </PageHead>
      <PageLink to="/" class="btn">
        {words(officeWords).toOverview}
      </PageLink>
    </>
  );
}
