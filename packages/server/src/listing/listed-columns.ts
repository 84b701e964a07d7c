import { type Language, type ListingWords, listingWords } from "@dondoc/words";
import type { ListingColumn } from "@dondoc/writer";

type Key = keyof ListingWords["columns"];

/** Columns by their names, with the width that a sheet gives each. */
export function listedColumns(
  widths: Readonly<Partial<Record<Key, number>>>,
  language: Language,
): ListingColumn[] {
  const names: Readonly<Record<string, string>> = listingWords[language].columns;
  return Object.entries(widths).map(([key, width]) => ({ key, name: names[key] ?? key, width }));
}
