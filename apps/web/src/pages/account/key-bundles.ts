import type { Questions } from "@dondoc/client";
import type { Permission } from "@dondoc/domain";

type Scope = Questions["account"]["makeKey"]["scopes"][number];

/** What keys are made for, each with all it needs: three words are chosen faster than four ticks. */
export const keyBundles = {
  read: ["office.read"],
  act: ["office.read", "task.act", "file.keep"],
  bring: ["office.read", "draft.read"],
  accept: ["office.read", "draft.read", "draft.accept"],
} as const satisfies Record<string, readonly Scope[]>;
export type KeyBundle = keyof typeof keyBundles;

const names: readonly KeyBundle[] = ["read", "act", "bring", "accept"];

/** The bundles of which somebody may do everything: a key never may more than who makes it. */
export function bundlesFor(permissions: readonly Permission[]): KeyBundle[] {
  return names.filter((name) => keyBundles[name].every((scope) => permissions.includes(scope)));
}

export function bundleIn(chosen: string): KeyBundle {
  return names.find((name) => name === chosen) ?? "read";
}
