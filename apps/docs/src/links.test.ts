import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));
const docs = join(repositoryRoot, "apps/docs");

const pages = [
  ...readdirSync(repositoryRoot)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(repositoryRoot, name)),
  ...readdirSync(docs, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !/node_modules|\.vitepress/.test(name))
    .map((name) => join(docs, name)),
];

type Link = { readonly page: string; readonly target: string };

describe("links of the documentation and the README", () => {
  const links = pages.flatMap((page) =>
    linksOf(readFileSync(page, "utf8")).map((target): Link => ({ page, target })),
  );

  test("lead somewhere", () => {
    expect(pages.length).toBeGreaterThan(7);
    expect(links.length).toBeGreaterThan(2);
    const dead = links.filter((link) => !leadsSomewhere(link));
    expect(dead.map(({ page, target }) => `${relative(repositoryRoot, page)} → ${target}`)).toEqual([]);
  });

  test("are read from Markdown, pictures and HTML", () => {
    const text =
      "[a](./a.md#part) ![b](../b.png) <img src='c.png'> <https://example.org>\n```\n[d](d.md)\n```";
    expect(linksOf(text)).toEqual(["./a.md", "../b.png", "c.png"]);
  });

  test("that lead nowhere are noticed", () => {
    expect(leadsSomewhere({ page: join(docs, "index.md"), target: "./nowhere.md" })).toBe(false);
  });
});

test("every decision is on the list of decisions", () => {
  const listed = new Set(linksOf(readFileSync(join(docs, "decisions/index.md"), "utf8")));
  const decisions = readdirSync(join(docs, "decisions")).filter((name) => /^\d{4}-/.test(name));
  expect(decisions.length).toBeGreaterThan(1);
  expect(decisions.filter((name) => !listed.has(`./${name}`))).toEqual([]);
});

/** Relative targets, without what follows `#`. */
function linksOf(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/```[\s\S]*?```/g, "").replaceAll(/`[^`\n]*`/g, "");
  const targets = prose.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|href)=["']([^"']+)["']/g);
  return [...targets]
    .map(([, markdownTarget, htmlTarget]) => (markdownTarget ?? htmlTarget ?? "").replace(/#.*$/, ""))
    .filter((target) => target !== "" && !/^([a-z]+:|\/)/.test(target));
}

function leadsSomewhere({ page, target }: Link): boolean {
  const path = join(dirname(page), decodeURI(target));
  return existsSync(path) || existsSync(`${path}.md`);
}
