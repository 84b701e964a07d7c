import { z } from "zod";

/** The version that the person saw: as many events as the history of the thing had. */
export const Version = z.int().min(0).max(1_000_000_000);
