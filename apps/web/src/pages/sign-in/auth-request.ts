import { type Problem, isProblem } from "@dondoc/words";

export type AuthAnswer =
  | { readonly ok: true; readonly needsSecondFactor: boolean }
  | { readonly ok: false; readonly problem: Problem };

/** Asks the doors of the sign-in library, whose refusals come in the shape of every other. */
export async function authRequest(
  path: string,
  body: Readonly<Record<string, string>> | null,
): Promise<AuthAnswer> {
  try {
    const answer = await fetch(`/api/auth${path}`, body === null ? {} : posted(body));
    const told: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, needsSecondFactor: fieldOf(told, "twoFactorRedirect") === true };
    const problem = fieldOf(fieldOf(fieldOf(told, "error"), "data"), "problem");
    return { ok: false, problem: isProblem(problem) ? problem : unreachable() };
  } catch {
    return { ok: false, problem: unreachable() };
  }
}

function posted(body: Readonly<Record<string, string>>): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function unreachable(): Problem {
  return { code: "server-unreachable", url: location.origin };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
