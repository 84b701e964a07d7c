import { defineConfig } from "vitepress";
import { referencePages } from "../src/reference.ts";

export default defineConfig({
  title: "Đôn Đốc",
  description: "From official documents to plans that can be followed.",
  lang: "en",
  srcExclude: ["src/**", "changes/!(index).md"],
  cleanUrls: true,
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "The house", link: "/house" },
      { text: "Decisions", link: "/decisions/" },
      { text: "Gotchas", link: "/gotchas" },
      { text: "Changes", link: "/changes/" },
    ],
    sidebar: [
      { text: "Running an office", link: "/running" },
      { text: "Open interfaces", link: "/interfaces" },
      { text: "The web pages", link: "/web" },
      { text: "Calendar and mail", link: "/calendar-and-mail" },
      { text: "Papers that the office writes", link: "/papers" },
      {
        text: "For developers",
        items: [
          { text: "The house", link: "/house" },
          { text: "Glossary", link: "/glossary" },
          { text: "Rules and their tests", link: "/rules" },
          { text: "Mutation testing", link: "/mutation-testing" },
          { text: "Gotchas", link: "/gotchas" },
        ],
      },
      {
        text: "The domain package",
        collapsed: true,
        items: referencePages().map(({ concept }) => ({ text: concept, link: `/reference/${concept}` })),
      },
      {
        text: "Decisions",
        items: [
          { text: "What a decision is", link: "/decisions/" },
          { text: "1 · Calendar day arithmetic", link: "/decisions/0001-calendar-day-arithmetic" },
          {
            text: "2 · Assignment carries the lifecycle",
            link: "/decisions/0002-assignment-carries-the-lifecycle",
          },
          { text: "3 · The dashboard as lines", link: "/decisions/0003-dashboard-as-lines" },
          { text: "4 · A refusal rolls back", link: "/decisions/0004-refusal-rolls-back" },
          { text: "5 · Settled positions", link: "/decisions/0005-feed-reads-settled-positions" },
          { text: "6 · Checkpoints", link: "/decisions/0006-checkpoints-as-the-log-grows" },
          { text: "7 · Frames without Ink", link: "/decisions/0007-frames-painted-without-ink" },
        ],
      },
      {
        text: "Product",
        items: [
          { text: "The dondoc command", link: "/terminal" },
          { text: "Accounts and access", link: "/accounts" },
          { text: "Changes", link: "/changes/" },
        ],
      },
    ],
  },
});
