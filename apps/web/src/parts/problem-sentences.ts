/**
 * The sentences of all problems: too many for the first load, and yet needed when the server can no longer be reached,
 * so they are fetched as soon as the page runs.
 */
export const problemSentences = import("@dondoc/words/problem-sentence");
