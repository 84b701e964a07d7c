import { CalendarDay } from "@dondoc/domain";
import { z } from "zod";

/** Where a list of deadlines goes on: behind the last item seen, wherever that stands by then. */
export const DueCursor = z.object({
  sortOn: CalendarDay,
  issuedOn: CalendarDay,
  place: z.int(),
  unitKey: z.string().max(400),
  rootId: z.int().min(0),
  partId: z.uuid(),
  party: z.string().max(400),
  period: z.string().max(20),
});
export type DueCursor = z.infer<typeof DueCursor>;

export function writeCursor(cursor: DueCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** A cursor that none of our answers gave begins the list again. */
export function readCursor(text: string): DueCursor | null {
  return DueCursor.safeParse(parsed(Buffer.from(text, "base64url").toString())).data ?? null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
