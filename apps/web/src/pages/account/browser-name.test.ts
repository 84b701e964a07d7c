import { expect, test } from "vitest";
import { browserName } from "./browser-name.ts";

test("a browser is named by what it is and where it runs", () => {
  const windows =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36";
  const agents = [
    windows,
    `${windows} Edg/126.0`,
    "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
    "curl/8.5.0",
    null,
  ];
  expect(agents.map(browserName)).toEqual([
    "Chrome, Windows",
    "Edge, Windows",
    "Firefox, Linux",
    "Safari, iPhone",
    null,
    null,
  ]);
});
