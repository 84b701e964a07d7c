import { expect, test } from "vitest";
import { planReport } from "../report/plan-report.ts";
import { cityReport, task } from "../testing/city-report.ts";
import { htmlOfPaper } from "./html-of-paper.ts";

test("text from documents and people never becomes markup", () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const facts = cityReport({
    head: { issuer: evil, parentIssuer: evil, place: evil },
    groups: [{ title: evil, tasks: [task({ statement: evil, leads: [evil], evidence: [evil] })] }],
    obstacles: [{ unit: evil, text: evil, on: cityReport().to }],
  });
  const page = htmlOfPaper(planReport(facts, "vi"));
  expect(page).not.toMatch(/<(?:script|img)/iu);
  expect(page).toContain("&lt;script&gt;");
});

test("a page asks no other host for anything", () => {
  expect(htmlOfPaper(planReport(cityReport(), "vi"))).not.toMatch(/https?:|url\(|@import|<link/u);
});

test("a page has the head of its layout and every part", () => {
  const page = htmlOfPaper(planReport(cityReport(), "vi"));
  expect(page).toContain("<b>Độc lập - Tự do - Hạnh phúc</b>");
  expect([...page.matchAll(/<h2>([IV]+)\./gu)].map(([, label]) => label)).toEqual([
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
  ]);
});
