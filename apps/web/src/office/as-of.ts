import { type CalendarDay, isCalendarDay } from "@dondoc/domain";
import { useLocation, useSearchParams } from "@solidjs/router";

/** The day the page is asked about, from its address; `undefined` means the office's today. */
export function useAsOf(): () => CalendarDay | undefined {
  const [params] = useSearchParams<{ asOf?: string }>();
  return () => (params.asOf !== undefined && isCalendarDay(params.asOf) ? params.asOf : undefined);
}

/** The same as an input of the API: a day is named only where the address names one. */
export function useAsOfInput(): () => { readonly asOf?: CalendarDay } {
  const asOf = useAsOf();
  return () => {
    const on = asOf();
    return on === undefined ? {} : { asOf: on };
  };
}

/** Makes addresses that stay on the day of this page. */
export function useDatedHref(): (path: string) => string {
  const location = useLocation();
  return (path) => {
    const { asOf } = location.query;
    if (typeof asOf !== "string") return path;
    const [beforeHash = "", hash] = path.split("#");
    const dated = `${beforeHash}${beforeHash.includes("?") ? "&" : "?"}asOf=${encodeURIComponent(asOf)}`;
    return hash === undefined ? dated : `${dated}#${hash}`;
  };
}
