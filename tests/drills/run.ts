import { diskFullDrill } from "./disk-full-drill.ts";
import { whyNoDisk } from "./disk-image.ts";
import { instancesDrill } from "./instances-drill.ts";
import { killDrill } from "./kill-drill.ts";
import { moveDrill } from "./move-drill.ts";
import { ownPostgresql, whyNoPostgresql } from "./own-postgresql.ts";
import { postgresqlKillDrill } from "./postgresql-kill-drill.ts";
import { powerCutDrill } from "./power-cut-drill.ts";
import { serverKillDrill } from "./server-kill-drill.ts";
import { rulesDrill } from "./rules-drill.ts";
import type { DrillReport } from "./report.ts";

/** `pnpm drill`: does the office keep what it acknowledged? The last line is `N held, N broken`. */
const seed = Number(process.env["DONDOC_DRILL_SEED"] ?? Date.now() % 1_000_000);
const KILLS = 10;
const POWER_CUTS = 5;
const SERVER_KILLS = 20;
const POSTGRESQL_KILLS = 3;
const TASKS_TO_MOVE = 100_000;

console.log(`Killing a writer ${KILLS} times (DONDOC_DRILL_SEED=${seed}).`);
const reports: DrillReport[] = [await killDrill(KILLS, seed, say)];

const reason = await whyNoDisk();
if (reason === undefined) {
  console.log(`Cutting the power ${POWER_CUTS} times.`);
  reports.push(await powerCutDrill(POWER_CUTS, say));
  console.log("Filling the disk under eight clients.");
  reports.push(await diskFullDrill(say));
} else {
  console.log(`Neither a power cut nor a full disk was tried: ${reason}.`);
}

console.log(`Killing the server ${SERVER_KILLS} times under eight clients.`);
reports.push(await serverKillDrill(SERVER_KILLS, { seed, postgresql: null, say }));

const noPostgresql = whyNoPostgresql();
if (noPostgresql === undefined) {
  const postgresql = await ownPostgresql();
  try {
    reports.push(await serverKillDrill(SERVER_KILLS, { seed, postgresql, say }));
    console.log("Killing one of three servers, and PostgreSQL itself.");
    reports.push(await instancesDrill(postgresql, say));
    reports.push(await postgresqlKillDrill(POSTGRESQL_KILLS, postgresql, say));
    console.log(`Moving an office of ${TASKS_TO_MOVE} tasks.`);
    reports.push(await moveDrill(TASKS_TO_MOVE, postgresql, say));
    console.log("Asking every procedure what nobody should ask.");
    reports.push(await rulesDrill(postgresql.newDatabase(), say));
  } finally {
    postgresql.remove();
  }
} else {
  console.log(`PostgreSQL was not tried: ${noPostgresql}.`);
  reports.push(await rulesDrill(null, say));
}

const held = reports.reduce((sum, report) => sum + report.held, 0);
const broken = reports.reduce((sum, report) => sum + report.broken, 0);
console.log(`${held} held, ${broken} broken`);
process.exit(broken > 0 ? 1 : 0);

function say(line: string): void {
  console.log(`  ${line}`);
}
