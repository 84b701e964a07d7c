import { diskFullDrill } from "./disk-full-drill.ts";
import { whyNoDisk } from "./disk-image.ts";
import { instancesDrill } from "./instances-drill.ts";
import { killDrill } from "./kill-drill.ts";
import { moveDrill } from "./move-drill.ts";
import { type OwnPostgresql, ownPostgresql, whyNoPostgresql } from "./own-postgresql.ts";
import { postgresqlKillDrill } from "./postgresql-kill-drill.ts";
import { powerCutDrill } from "./power-cut-drill.ts";
import type { DrillReport } from "./report.ts";
import { rulesDrill } from "./rules-drill.ts";
import { serverKillDrill } from "./server-kill-drill.ts";

/** `pnpm drill [NAME…]`: does the office keep what it acknowledged? The last line is `N held, N broken`. */
const seed = Number(process.env["DONDOC_DRILL_SEED"] ?? Date.now() % 1_000_000);
const KILLS = 10;
const POWER_CUTS = 6;
const SERVER_KILLS = 20;
const POSTGRESQL_KILLS = 3;
const TASKS_TO_MOVE = 100_000;

type Drill = { readonly tries: string; readonly run: () => Promise<DrillReport> };

let started: OwnPostgresql | undefined;
const drills: Readonly<Record<string, Drill>> = {
  kill: { tries: `Killing a writer ${KILLS} times.`, run: () => killDrill(KILLS, seed, say) },
  "power-cut": {
    tries: `Cutting the power ${POWER_CUTS} times.`,
    run: onDisk(() => powerCutDrill(POWER_CUTS, say)),
  },
  "disk-full": { tries: "Filling the disk under eight clients.", run: onDisk(() => diskFullDrill(say)) },
  "server-kill": {
    tries: `Killing the server ${SERVER_KILLS} times under eight clients.`,
    run: () => serverKillDrill(SERVER_KILLS, { seed, postgresql: null, say }),
  },
  "server-kill-postgresql": {
    tries: `Killing the server on PostgreSQL ${SERVER_KILLS} times under eight clients.`,
    run: onPostgresql((postgresql) => serverKillDrill(SERVER_KILLS, { seed, postgresql, say })),
  },
  instances: {
    tries: "Killing one of three servers.",
    run: onPostgresql((postgresql) => instancesDrill(postgresql, say)),
  },
  "postgresql-kill": {
    tries: `Killing PostgreSQL itself ${POSTGRESQL_KILLS} times.`,
    run: onPostgresql((postgresql) => postgresqlKillDrill(POSTGRESQL_KILLS, postgresql, say)),
  },
  move: {
    tries: `Moving an office of ${TASKS_TO_MOVE} tasks.`,
    run: onPostgresql((postgresql) => moveDrill(TASKS_TO_MOVE, postgresql, say)),
  },
  rules: {
    tries: "Asking every procedure what nobody should ask, on every database there is.",
    run: async () =>
      rulesDrill(whyNoPostgresql() === undefined ? (await killable()).newDatabase() : null, say),
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in drills));
if (unknown.length > 0) {
  console.error(`There is no drill ${unknown.join(", ")}. There are: ${Object.keys(drills).join(", ")}.`);
  process.exit(1);
}

console.log(`DONDOC_DRILL_SEED=${seed}`);
const reports: DrillReport[] = [];
try {
  for (const [name, { tries, run }] of Object.entries(drills)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`${name}: ${tries}`);
    reports.push(await run());
  }
} finally {
  started?.remove();
}

const held = reports.reduce((sum, report) => sum + report.held, 0);
const broken = reports.reduce((sum, report) => sum + report.broken, 0);
console.log(`${held} held, ${broken} broken`);
process.exit(broken > 0 ? 1 : 0);

function say(line: string): void {
  console.log(`  ${line}`);
}

/** A drill that needs a disk of its own, or says why it was not tried. */
function onDisk(run: () => Promise<DrillReport>): Drill["run"] {
  return async () => {
    const reason = await whyNoDisk();
    return reason === undefined ? run() : notTried(reason);
  };
}

/** A drill that needs PostgreSQL, or says why it was not tried. */
function onPostgresql(run: (postgresql: OwnPostgresql) => Promise<DrillReport>): Drill["run"] {
  return async () => {
    const reason = whyNoPostgresql();
    if (reason !== undefined) return notTried(reason);
    return run(await killable());
  };
}

/** A PostgreSQL which may be killed: one is started for all drills. */
async function killable(): Promise<OwnPostgresql> {
  started ??= await ownPostgresql();
  return started;
}

function notTried(reason: string): DrillReport {
  say(`not tried: ${reason}`);
  return { held: 0, broken: 0 };
}
