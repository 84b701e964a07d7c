import type { Actor } from "@dondoc/domain";
import type { Asking } from "../office/office.ts";

/** A post ends at midnight and a session by itself, of which nobody tells. */
const LOOK_EVERY_MS = 30_000;

/**
 * A signal that ends with the request, and with what the request was allowed by: the session or key, and the posts of
 * whoever sent it. They come back, and are answered as who they are by then.
 */
export function whileVisiting({ office, actor, lookAgain }: Asking, request: AbortSignal): AbortSignal {
  if (lookAgain === undefined || actor.kind !== "account") return request;
  const ended = new AbortController();
  const either = AbortSignal.any([request, ended.signal]);
  const was = standing(actor);
  const look = async (): Promise<void> => {
    try {
      if (standing((await lookAgain()).actor) !== was) ended.abort();
    } catch {
      // Nobody can say who this is: they are asked again when they come back.
      ended.abort();
    }
  };
  const stopListening = office.visitors.onForget(look);
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  const stop = (): void => {
    stopListening();
    clearInterval(timer);
  };
  if (either.aborted) stop();
  else either.addEventListener("abort", stop, { once: true });
  // What ended between the look at the door and this one was told to nobody.
  void look();
  return either;
}

function standing(actor: Actor): string {
  if (actor.kind !== "account") return actor.kind;
  const posts = actor.posts.map(({ post, unitId }) => `${post} ${unitId}`).toSorted();
  return JSON.stringify([actor.account, posts, actor.scopes]);
}
