import { lookup } from "node:dns";
import { BlockList, type LookupFunction, isIP } from "node:net";

const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(net, bits, "ipv4");

const outside = new BlockList();
outside.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  // Translations of addresses of the old kind, which could be inside.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const)
  inside.addSubnet(net, bits, "ipv6");

/** Whether an address is one of the public internet: nothing of this machine, this network or a cloud's own. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, "ipv4");
  return family === 6 && outside.check(address, "ipv6") && !inside.check(address, "ipv6");
}

/** An address that may not be asked. */
export class AddressRefused extends Error {
  readonly code = "address-refused";
}

/**
 * Looks a name up for a connection, and refuses one that leads inside by any of its addresses. The connection goes to
 * what was looked at here: a name that changes its mind in between changes nothing.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { all: true }, (error, found) => {
    // Of a name that is not found there are no addresses at all.
    if (error !== null) return callback(error, []);
    const [first] = found;
    if (first === undefined) return callback(new AddressRefused(), []);
    if (found.some(({ address }) => !isPublicAddress(address))) return callback(new AddressRefused(), []);
    return options.all === true ? callback(null, found) : callback(null, first.address, first.family);
  });
};
