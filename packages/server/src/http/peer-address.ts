import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** The address a request really comes from. */
export type PeerAddress = (context: Context) => string | null;

/**
 * What a request says of its own way is believed only as far as proxies of ours wrote it: from the right, up to the
 * first address that is none of them. Otherwise a forged header would give everybody a fresh limit of attempts.
 */
export function peerAddressBehind(trustedProxies: readonly string[]): PeerAddress {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean => trusted.check(address, familyOf(address));
  return (context) => {
    const peer = plain(getConnInfo(context).remote.address ?? "");
    if (isIP(peer) === 0) return null;
    if (!isTrusted(peer)) return peer;
    const way = (context.req.header("x-forwarded-for") ?? "").split(",").map((each) => plain(each.trim()));
    return way.findLast((address) => isIP(address) !== 0 && !isTrusted(address)) ?? peer;
  };
}

/** Throws for what is neither an address nor a network: a proxy that is not trusted would hide everybody. */
function listOf(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of addresses) {
    const [address = "", bits] = each.split("/");
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** An IPv4 address that came over a socket of both families. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/u, "");
}
