/** The two languages of every face; Vietnamese is the first and the default. */
export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages: the Vietnamese object gives the shape, the English one must fill it. */
export type InBoth<Words> = Readonly<Record<Language, Words>>;

export function isLanguage(value: unknown): value is Language {
  return value === "vi" || value === "en";
}
