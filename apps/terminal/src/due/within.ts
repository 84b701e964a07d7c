/** Days ahead that `due` looks: our choice, as the server's. */
export const USUAL_DAYS = 30;
const MOST_DAYS = 3_660;

/** `30d`, `30` or `all`: how far ahead; `days` is `null` for everything. `null` for anything else. */
export function withinOf(text: string | undefined): { readonly days: number | null } | null {
  if (text === undefined) return { days: USUAL_DAYS };
  if (text.toLowerCase() === "all") return { days: null };
  const days = /^(\d{1,4})d?$/iu.exec(text.trim())?.[1];
  return days === undefined || Number(days) > MOST_DAYS ? null : { days: Number(days) };
}
