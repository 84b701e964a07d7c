import { TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { problemOf } from "./problem-of.ts";

const url = "/trpc";

function answered(data: object): TRPCClientError<never> {
  return new TRPCClientError("refused", {
    result: { error: { code: -32_600, message: "refused", data } },
  } as never);
}

describe("the problem of an error", () => {
  test("is the one the server named", () => {
    const problem = { code: "document-secret", marking: "MẬT" };
    expect(problemOf(answered({ problem }), url)).toEqual(problem);
  });

  test("is an unreachable server when the answer is none of ours", () => {
    expect(problemOf(new TRPCClientError("fetch failed"), url)).toEqual({ code: "server-unreachable", url });
    expect(problemOf(answered({ problem: { code: "Not Found" } }), url).code).toBe("server-unreachable");
  });

  test("is a fault of ours when nothing was asked of the server", () => {
    expect(problemOf(new TypeError("x is undefined"), url).code).toBe("fault");
  });
});
