import type { CalendarDay } from "@dondoc/domain";
import { type Listing, csvOfListing, xlsxOfListing } from "@dondoc/writer";
import { type MadeFile, dataFile } from "../paper/made-file.ts";

export const listingFormats = ["csv", "xlsx", "json"] as const;

type Named = {
  readonly list: string;
  readonly format: (typeof listingFormats)[number];
  readonly asOf: CalendarDay;
};

export async function listingFile(listing: Listing, { list, format, asOf }: Named): Promise<MadeFile> {
  return dataFile(await written(listing, { list, format, asOf }), format, ["dondoc", list, asOf]);
}

async function written(listing: Listing, { list, format, asOf }: Named): Promise<Uint8Array> {
  if (format === "xlsx") return xlsxOfListing(listing);
  return new TextEncoder().encode(format === "csv" ? csvOfListing(listing) : jsonOf(listing, { list, asOf }));
}

/** Every row by the names of its columns, which are the same in every language. */
function jsonOf({ columns, rows }: Listing, head: object): string {
  const named = rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null] as const)),
  );
  return `${JSON.stringify({ form: "dondoc.listing/1", ...head, rows: named }, null, 1)}\n`;
}
