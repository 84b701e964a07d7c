/** The oldest Node that runs the packed command. */
export const OLDEST_NODE = 24;

/** Said by itself, without the other words: an old Node could not load them. */
export function oldNodeSentence(
  version: string,
  environment: { readonly DONDOC_LANG?: string; readonly LANG?: string },
): string {
  const language = environment.DONDOC_LANG || (environment.LANG || "").slice(0, 2);
  return language === "en"
    ? `Node ${OLDEST_NODE} or newer is needed, this is ${version}.`
    : `Cần Node ${OLDEST_NODE} trở lên, đang là ${version}.`;
}
