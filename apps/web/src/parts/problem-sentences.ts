const load = () => import("@dondoc/words/problem-sentence");

let coming: ReturnType<typeof load> | null = null;

/**
 * The sentences of all problems: too many for the first load. They come with the first problem, or by themselves once the
 * first page has been at rest, for they are needed when the server can no longer be reached.
 */
export function problemSentences(): ReturnType<typeof load> {
  coming ??= load();
  return coming;
}

const REST_MS = 4_000;

addEventListener("load", () => setTimeout(() => void problemSentences(), REST_MS), { once: true });
