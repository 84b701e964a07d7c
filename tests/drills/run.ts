import { killDrill } from "./kill-drill.ts";
import { powerCutDrill, whyNoPowerCut } from "./power-cut-drill.ts";
import type { DrillReport } from "./report.ts";

/** `pnpm drill`: does the database keep what it acknowledged? The last line is `N held, N broken`. */
const seed = Number(process.env["DONDOC_DRILL_SEED"] ?? Date.now() % 1_000_000);
const KILLS = 10;
const POWER_CUTS = 5;

console.log(`Killing a writer ${KILLS} times (DONDOC_DRILL_SEED=${seed}).`);
const reports: DrillReport[] = [await killDrill(KILLS, seed, say)];

const reason = await whyNoPowerCut();
if (reason === undefined) {
  console.log(`Cutting the power ${POWER_CUTS} times.`);
  reports.push(await powerCutDrill(POWER_CUTS, say));
} else {
  console.log(`The power cut was not tried: ${reason}.`);
}

const held = reports.reduce((sum, report) => sum + report.held, 0);
const broken = reports.reduce((sum, report) => sum + report.broken, 0);
console.log(`${held} held, ${broken} broken`);
process.exit(broken > 0 ? 1 : 0);

function say(line: string): void {
  console.log(`  ${line}`);
}
