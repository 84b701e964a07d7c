import { expect, test } from "vitest";
import { DatabaseUnavailable, DiskNearlyFull, isOutage } from "./database-errors.ts";

const coded = (code: string): Error => Object.assign(new Error("…"), { code });

test.each<[string, unknown, boolean]>([
  ["an embedded database that is stuck", new DatabaseUnavailable("stuck"), true],
  ["a server that starts up", coded("57P03"), true],
  ["a server that was ended", coded("57P01"), true],
  ["a broken connection", coded("08006"), true],
  ["nobody listening", coded("ECONNREFUSED"), true],
  ["a connection that ended without a word", new Error("Connection terminated unexpectedly"), true],
  ["a row that is there already", coded("23505"), false],
  ["a statement that is wrong", coded("42601"), false],
  ["a full disk", new DiskNearlyFull(1, 2), false],
  ["anything else", new Error("x is undefined"), false],
])("%s is an outage or not", (_, error, isOne) => expect(isOutage(error)).toBe(isOne));
