export * as nothing from "./kernel/result.ts";
