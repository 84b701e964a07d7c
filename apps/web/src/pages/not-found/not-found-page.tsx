import { words } from "../../office/language.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";

export function NotFoundPage() {
  return (
    <>
      <PageHead title={words().office.notFoundTitle}>
        <p class="lede">{words().office.notFoundText}</p>
      </PageHead>
      <PageLink to="/" class="btn">
        {words().office.toOverview}
      </PageLink>
    </>
  );
}
