import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { openDatabase } from "@dondoc/server/testing";
const url = "postgres://postgres@127.0.0.1:5544/lead_mid";
execFileSync("psql", ["-h","127.0.0.1","-p","5544","-U","postgres","-qc","drop database if exists lead_mid with (force)","-c","create database lead_mid"]);
await (await openDatabase({ url })).close();
const hash = createHash("sha256").update(`ddc_${"bench".repeat(8)}ben`).digest("hex");
execFileSync("psql", ["-qAt","-d",url,"-v","plans=300","-v","units=3400","-v",`token_hash=${hash}`,"-f","tests/bench/fill-office.sql"]);
