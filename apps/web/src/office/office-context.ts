import { type Client, type Connection, type Queries, isPassing, problemOf } from "@dondoc/client";
import type { Problem } from "@dondoc/words";
import { QueryClient } from "@tanstack/solid-query";
import { type Accessor, createContext, useContext } from "solid-js";
import { renewed } from "./renewed.ts";

/** What every page needs of the office it shows. */
export type OfficeAccess = {
  readonly client: Client;
  readonly queries: Queries;
  readonly connection: Accessor<Connection>;
};

/** Where the server answers, seen from the page. */
export const SERVER_PATH = "/trpc";

export const OfficeContext = createContext<OfficeAccess>();

export function useOffice(): OfficeAccess {
  const access = useContext(OfficeContext);
  if (access === undefined) throw new Error("A page must stand inside OfficeContext.Provider.");
  return access;
}

export function problemIn(error: unknown): Problem {
  return problemOf(error, location.origin);
}

/**
 * Answers stay fresh until a change is told; only outages are asked again without being told to. What a new answer
 * repeats stays the same object, so that its rows stay where they are, with the focus and the fields somebody is in.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (count, error) => count < 2 && isPassing(problemIn(error)),
        retryDelay: 800,
        refetchOnWindowFocus: false,
        reconcile: renewed,
      },
    },
  });
}
