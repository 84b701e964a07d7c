/** Where on the screen the keys go. In a prompt every printable key is text. */
export const places = ["list", "units", "detail", "menu", "help", "prompt"] as const;
export type Place = (typeof places)[number];

/** The terminal's size in cells. */
export type Size = { readonly columns: number; readonly rows: number };
