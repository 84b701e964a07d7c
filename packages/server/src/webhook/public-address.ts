import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an address is one of the public internet: nothing of this machine, this network or a cloud's own, and no
 * translation of an address of the old kind, which could be inside.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
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
