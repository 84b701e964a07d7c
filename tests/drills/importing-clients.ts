import { randomUUID } from "node:crypto";
import { setTimeout as after } from "node:timers/promises";
import type { PlanId } from "@dondoc/domain";
import type { AppRouter } from "@dondoc/server";
import { TRPCClientError, createTRPCClient, httpLink } from "@trpc/client";

const RETRY_MS = 100;
const REQUEST_TIMEOUT_MS = 20_000;

export type ImportingClients = {
  /** Plans that a server said it had accepted. */
  readonly accepted: readonly PlanId[];
  /** Answers that were a fault of the server, which nothing excuses. */
  readonly faults: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * So many clients, each importing one plan after the other. When a server is gone they ask the next one, with the same
 * key: whatever was done the first time must not be done twice.
 */
export function startClients(count: number, urls: () => readonly string[], cookie: string): ImportingClients {
  const accepted: PlanId[] = [];
  const faults: string[] = [];
  const stopping = new AbortController();
  const clients = Array.from({ length: count }, async (_, client) => {
    let at = client;
    /** Asks until somebody answers. */
    const insist = async <T>(ask: (api: ReturnType<typeof apiAt>) => Promise<T>): Promise<T | null> => {
      while (!stopping.signal.aborted) {
        const all = urls();
        try {
          return await ask(apiAt(all[at % all.length] ?? "http://127.0.0.1:9", cookie));
        } catch (error) {
          const fault = faultOf(error);
          if (fault !== null) faults.push(fault);
          at += 1;
          await after(RETRY_MS);
        }
      }
      return null;
    };
    for (let round = 1; !stopping.signal.aborted; round += 1) {
      const number = `${client * 100_000 + round}/KH-UBND`;
      const form = new FormData();
      form.set("file", new File([paper(number, client)], "ke-hoach.txt"));
      form.set("idempotencyKey", randomUUID());
      const read = await insist((api) => api.draft.read.mutate(form, inTime()));
      if (read === null || !("draftId" in read)) return;
      const detail = await insist((api) => api.draft.detail.query(read, inTime()));
      const acceptance = detail?.proposed;
      if (acceptance === undefined || acceptance === null) return;
      const request = { draftId: read.draftId, acceptance, idempotencyKey: randomUUID() };
      const answer = await insist((api) => api.draft.accept.mutate(request, inTime()));
      if (answer !== null) accepted.push(answer.planId);
    }
  });
  return {
    accepted,
    faults,
    stop: async () => {
      stopping.abort();
      await Promise.allSettled(clients);
    },
  };
}

function apiAt(url: string, cookie: string) {
  const headers = { cookie, origin: url };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] });
}

/** A server that is stuck is as good as gone. */
function inTime(): { readonly signal: AbortSignal } {
  return { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) };
}

/** Gone, busy or without its database is what the drill makes a server; a fault, or a refusal, it must not be. */
function faultOf(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return String(error);
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("code" in data)) return null;
  return data.code === "SERVICE_UNAVAILABLE" ? null : error.message;
}

/** A plan of an invented district with two dated tasks; each client has its own directive. */
function paper(number: string, client: number): string {
  const directive = `Kết luận số ${client + 1}-KL/TW ngày 01/02/2024 của Ban Bí thư`;
  return [
    "ỦY BAN NHÂN DÂN",
    "HUYỆN SƠN LA HẠ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    `Số: ${number} Sơn La Hạ, ngày 04 tháng 3 năm 2024`,
    "KẾ HOẠCH",
    `Thực hiện ${directive} về thư viện thôn`,
    `Thực hiện ${directive}, UBND huyện xây dựng Kế hoạch sau:`,
    "I. NHIỆM VỤ",
    "1. Phòng Văn hóa",
    "- Mở thư viện ở mỗi thôn, hoàn thành trước ngày 30/9/2024.",
    "- Mua sách cho thư viện, hoàn thành trước ngày 30/10/2024.",
    "Nơi nhận:",
    "- Lưu: VT.",
  ].join("\n");
}
