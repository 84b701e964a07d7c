/** The newest names first: browsers also claim to be those they came from. */
const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"] as const;

/** "Firefox, Windows" from what a browser says of itself; `null` for what says nothing known. */
export function browserName(agent: string | null): string | null {
  if (agent === null) return null;
  const browser = browsers.find(([mark]) => agent.includes(mark))?.[1];
  const system = systems.find((name) => agent.includes(name));
  const known = [browser, system].filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(", ");
}
