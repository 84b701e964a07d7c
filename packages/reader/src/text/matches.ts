/**
 * All that a global pattern finds, in order. As `String.matchAll`, which makes a copy of the expression at every call
 * and so spent a tenth of a reading on compiling what was compiled.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xff_ff ? 2 : 1;
  }
  return matches;
}
