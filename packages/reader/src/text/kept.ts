/**
 * What is found in words, kept while one paper is read. The rules ask for the same words a dozen times: their keys, made
 * once, cost a tenth. `forgetKept` ends it with the paper, so that nothing of one is held behind it.
 */
export function kept<Finding extends object | string | null>(
  find: (text: string) => Finding,
): (text: string) => Finding {
  const findings = new Map<string, Finding>();
  forgetting.push(() => findings.clear());
  return (text) => {
    const known = findings.get(text);
    if (known !== undefined) return known;
    const found = find(text);
    if (keptCharacters + text.length > KEPT_CHARACTERS_AT_MOST) forgetKept();
    keptCharacters += text.length;
    findings.set(text, found);
    return found;
  };
}

/** The usual limit of a paper. A longer one is read all the same, and made to forget on the way. */
const KEPT_CHARACTERS_AT_MOST = 2_000_000;
const forgetting: (() => void)[] = [];
let keptCharacters = 0;

export function forgetKept(): void {
  for (const forget of forgetting) forget();
  keptCharacters = 0;
}
