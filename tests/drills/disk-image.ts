import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why a disk of its own cannot be given to an office here, if it cannot. */
export async function whyNoDisk(): Promise<string | undefined> {
  if (process.platform !== "linux") return "it needs Linux";
  if (process.getuid?.() !== 0) return "it needs root, to mount a disk image";
  if (!existsSync("/dev/loop-control")) return "there are no loop devices";
  const disk = mkdtempSync(join(tmpdir(), "dondoc-drill-probe-"));
  try {
    await withMounted(
      makeImage(join(disk, "image"), 64 * 1024 * 1024),
      join(disk, "mounted"),
      () => undefined,
    );
    return undefined;
  } catch (error) {
    return `no image could be mounted (${String(error).split("\n")[0]})`;
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

/** An empty ext4 in a file, which takes room only for what is written. */
export function makeImage(image: string, bytes: number): string {
  writeFileSync(image, "");
  truncateSync(image, bytes);
  execFileSync("mkfs.ext4", ["-q", "-F", image]);
  return image;
}

export async function withMounted<T>(
  image: string,
  at: string,
  work: (mounted: string) => T | Promise<T>,
): Promise<T> {
  mkdirSync(at, { recursive: true });
  execFileSync("mount", ["-o", "loop", image, at], { stdio: "pipe" });
  try {
    return await work(at);
  } finally {
    execFileSync("umount", [at]);
  }
}
