import { type Accessor, createSignal } from "solid-js";

const load = () => import("@dondoc/words/problem-sentence");
type Sentences = Awaited<ReturnType<typeof load>>;

const [sentences, setSentences] = createSignal<Sentences | null>(null);
let isComing = false;

/** Fetches them once; where that fails, the next problem tries again. */
function fetchSentences(): void {
  if (isComing) return;
  isComing = true;
  load().then(
    (found) => setSentences(() => found),
    () => (isComing = false),
  );
}

/**
 * The sentences of all problems: too many for the first load. They come with the first problem, or by themselves once the
 * first page has been at rest, for they are needed when the server can no longer be reached. No page waits for them.
 */
export function problemSentences(): Accessor<Sentences | null> {
  fetchSentences();
  return sentences;
}

const REST_MS = 4_000;

addEventListener("load", () => setTimeout(fetchSentences, REST_MS), { once: true });
