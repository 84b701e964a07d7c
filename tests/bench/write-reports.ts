import { day, makeId } from "@dondoc/domain";
import { callerOf, openDatabase, testOffice } from "@dondoc/server/testing";

/** Writes the report on the large plan once in each form and prints the most memory that took, in MB: see writer.bench.ts. */
const database = await openDatabase({ url: process.env["DATABASE_URL"] ?? "" });
const asOf = day("2026-03-15");
const { paper } = callerOf(testOffice(database, asOf));
const planId = makeId("plan", 1, "0190f5f0-0003-7000-8000-000000000001");
for (const format of ["docx", "html", "xlsx"] as const) await paper.planReport({ planId, format, asOf });
await database.close();
console.log(process.resourceUsage().maxRSS / 1_024);
