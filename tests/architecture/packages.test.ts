import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot, writtenFiles } from "./source-files.ts";

type Manifest = {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

const manifests = writtenFiles()
  .filter((path) => /^((packages|apps)\/[^/]+|tests)\/package\.json$/.test(path))
  .map((path) => JSON.parse(readFileSync(join(repositoryRoot, path), "utf8")) as Manifest);

describe("every package", () => {
  test("is looked at", () => {
    expect(manifests.length).toBeGreaterThanOrEqual(10);
  });

  test("has the scripts `types` and `test`", () => {
    const silent = manifests.filter(({ scripts }) => !(scripts?.["types"] && scripts["test"]));
    expect(
      silent.map(({ name }) => name),
      "turbo skips a package without the script and says nothing: add it, under the same name as everywhere.",
    ).toEqual([]);
  });

  test("asks for exact versions", () => {
    const loose = allDependencies().filter(
      ({ version }) => !/^(\d+\.\d+\.\d+\S*|catalog:|workspace:\*)$/.test(version),
    );
    expect(loose, "Pin the version that was run, or take it from the catalog.").toEqual([]);
  });

  test("takes what two packages use from the catalog", () => {
    const pinned = allDependencies().filter(({ version }) => /^\d/.test(version));
    const users = Map.groupBy(pinned, ({ dependency }) => dependency);
    const twice = [...users].filter(([, uses]) => uses.length > 1).map(([dependency]) => dependency);
    expect(
      twice,
      "One version for the whole workspace: put it into the catalog of pnpm-workspace.yaml.",
    ).toEqual([]);
  });
});

function allDependencies() {
  return manifests.flatMap(({ name, dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies }).map(([dependency, version]) => ({
      name,
      dependency,
      version,
    })),
  );
}
