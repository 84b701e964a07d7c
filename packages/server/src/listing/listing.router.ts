import { ReportSeriesId } from "@dondoc/domain";
import { languages } from "@dondoc/words";
import type { Listing } from "@dondoc/writer";
import { z } from "zod";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { allowed, router } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import type { MadeFile } from "../paper/made-file.ts";
import { DueFilter } from "../task/due-filter.ts";
import { collectionListing } from "./collection-listing.ts";
import { dueListing } from "./due-listing.ts";
import { listingFile, listingFormats } from "./listing-file.ts";
import { plansListing } from "./plans-listing.ts";
import { unitsListing } from "./units-listing.ts";

const Made = z.object({ format: z.enum(listingFormats), language: z.enum(languages).default("vi") });

/** A list with the filters of its page. */
const ListingInput = z.discriminatedUnion("list", [
  DueFilter.extend({ ...Made.shape, list: z.literal("due") }),
  AsOfInput.extend({ ...Made.shape, list: z.literal("plans") }),
  AsOfInput.extend({
    ...Made.shape,
    list: z.literal("units"),
    /** Part of a name, without regard to diacritics. */
    text: z.string().max(200).default(""),
    isOwingOnly: z.boolean().default(false),
  }),
  AsOfInput.extend({ ...Made.shape, list: z.literal("collection"), seriesId: ReportSeriesId }),
]);
type ListingInput = z.infer<typeof ListingInput>;

/** Lists as files, exactly as a page shows them with these filters, and as far as the one who asks sees. */
export const listingRouter = router({
  file: allowed("office.read")
    .input(ListingInput)
    .query(async ({ ctx, input }): Promise<MadeFile> => {
      const { list, format } = input;
      const asOf = asOfDay(input, ctx.office);
      return listingFile(await listingOf(ctx, input), { list, format, asOf });
    }),
});

function listingOf(asking: Asking, input: ListingInput): Promise<Listing> {
  const asOf = asOfDay(input, asking.office);
  switch (input.list) {
    case "due":
      return dueListing(asking, { ...input, asOf });
    case "plans":
      return plansListing(asking, { ...input, asOf });
    case "units":
      return unitsListing(asking, { ...input, asOf });
    case "collection":
      return collectionListing(asking, { ...input, asOf });
    default:
      return input satisfies never;
  }
}
