import { printable } from "../printable.ts";

/** One thing that happened. */
export type FeedItem = {
  /** The same for as long as the feed is read. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** Instant, ISO 8601. */
  readonly at: string;
};

export type Feed = {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** Where the feed itself is. */
  readonly self: string;
  readonly items: readonly FeedItem[];
};

/** RSS 2.0. Whatever stands in documents is text in it and never markup. */
export function rssOfFeed({ title, description, link, self, items }: Feed): string {
  const head = [
    element("title", title),
    element("link", link),
    element("description", description),
    element("language", "vi"),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    ...head,
    ...items.map(itemOf),
    "</channel></rss>\n",
  ].join("\n");
}

function itemOf({ id, title, text, link, at }: FeedItem): string {
  return [
    "<item>",
    element("title", title),
    element("description", text),
    element("link", link),
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    element("pubDate", new Date(at).toUTCString()),
    "</item>",
  ].join("");
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Readers show a title as HTML as often as not: what is escaped once for XML must be text there as well. */
function escaped(text: string): string {
  return printable(text).replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? "");
}
