/** The version of this command; the same as in package.json, a test compares them. */
export const VERSION = "0.1.0";

/** Before 1.0 every minor version may change the API. */
export function worksTogether(own: string, server: string): boolean {
  return apiVersion(own) === apiVersion(server);
}

function apiVersion(version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return major === "0" ? `${major}.${minor}` : major;
}
