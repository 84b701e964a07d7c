import { z } from "zod";

/** A sign-in outside the office, by OpenID Connect. None unless the settings name one. */
export type NationalSignIn = {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** How people reach this office and get in. */
export type SignInSettings = {
  /** The address people type, where it is not the one the server listens on. */
  readonly origin: string | null;
  /** Whose `x-forwarded-for` is believed: addresses or networks. */
  readonly trustedProxies: readonly string[];
  /** `null`: only the demonstration is open to all. */
  readonly isReadingPublic: boolean | null;
  /** `null`: made at the first start and kept in the data folder. */
  readonly secret: string | null;
  readonly nationalSignIn: NationalSignIn | null;
};

const blankIsUnset = (value: unknown): unknown => (value === "" ? undefined : value);
const LEAST_SECRET = 32;

/** The part of the environment that is about signing in. */
export const SignInEnvironment = z.object({
  DONDOC_ORIGIN: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  DONDOC_TRUSTED_PROXIES: z.preprocess(blankIsUnset, z.string().default("")),
  DONDOC_PUBLIC_READING: z.preprocess(blankIsUnset, z.enum(["on", "off"]).optional()),
  DONDOC_SECRET: z.preprocess(blankIsUnset, z.string().min(LEAST_SECRET).optional()),
  DONDOC_OIDC_DISCOVERY: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  DONDOC_OIDC_CLIENT_ID: z.preprocess(blankIsUnset, z.string().optional()),
  DONDOC_OIDC_CLIENT_SECRET: z.preprocess(blankIsUnset, z.string().optional()),
});

export function signInSettings(environment: z.infer<typeof SignInEnvironment>): SignInSettings {
  const { DONDOC_OIDC_DISCOVERY: discoveryUrl, DONDOC_OIDC_CLIENT_ID: clientId } = environment;
  const clientSecret = environment.DONDOC_OIDC_CLIENT_SECRET;
  const isComplete = discoveryUrl !== undefined && clientId !== undefined && clientSecret !== undefined;
  const reading = environment.DONDOC_PUBLIC_READING;
  return {
    origin: environment.DONDOC_ORIGIN === undefined ? null : new URL(environment.DONDOC_ORIGIN).origin,
    trustedProxies: environment.DONDOC_TRUSTED_PROXIES.split(/[\s,]+/u).filter((each) => each !== ""),
    isReadingPublic: reading === undefined ? null : reading === "on",
    secret: environment.DONDOC_SECRET ?? null,
    nationalSignIn: isComplete ? { discoveryUrl, clientId, clientSecret } : null,
  };
}
