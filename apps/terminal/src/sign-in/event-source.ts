import type { EventSourceClass } from "@dondoc/client";
import { EventSource } from "eventsource";

/** The event source of Node; it says who asks, as every other request does. */
export function eventSourceWith(token: string | null): EventSourceClass {
  if (token === null) return EventSource;
  return class extends EventSource {
    constructor(url: string | URL, init?: ConstructorParameters<typeof EventSource>[1]) {
      super(url, {
        ...init,
        fetch: (address, request) =>
          fetch(address, {
            ...request,
            headers: { ...request.headers, authorization: `Bearer ${token}` },
          }),
      });
    }
  };
}
