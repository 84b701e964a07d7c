/** What apps/docs/rules.md says: which test holds which row of the feature table, and which rows are no rule. */
export type RulesPage = {
  readonly held: readonly HeldRow[];
  readonly noRules: readonly { readonly row: number; readonly reason: string }[];
};

/** `rule` and `source` stand on the first line of a row and are empty on the others. */
export type HeldRow = {
  readonly row: number;
  readonly rule: string;
  readonly source: string;
  readonly file: string;
  readonly test: string;
};

/** Lines of five cells hold a row, lines of two say why one is no rule. */
export function rulesPage(markdown: string): RulesPage {
  const lines = markdown
    .split("\n")
    .filter((line) => /^\| *\d+ *\|/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  const held = lines.flatMap(([row, rule = "", source = "", file, test]) =>
    file === undefined || test === undefined
      ? []
      : [
          {
            row: Number(row),
            rule,
            source,
            file: file.replaceAll("`", ""),
            test: test.replaceAll(/\\([*_~])/g, "$1"),
          },
        ],
  );
  const noRules = lines.flatMap(([row, reason = "", ...more]) =>
    more.length === 0 ? [{ row: Number(row), reason }] : [],
  );
  return { held, noRules };
}

/** Rows of a feature table that are marked as a must. */
export function rowsOfMust(markdown: string): readonly number[] {
  return [...markdown.matchAll(/^\| (\d+) \|.*\| M \|$/gm)].map(([, row]) => Number(row));
}
