/** What nobody knows but whoever signs: written in by hand. */
export const GAP = "……………";
