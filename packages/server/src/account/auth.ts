import { OFFICE_ROOT, makeId } from "@dondoc/domain";
import { betterAuth } from "better-auth";
import { admin, bearer, deviceAuthorization, genericOAuth, twoFactor, username } from "better-auth/plugins";
import { uuidv7 } from "uuidv7";
import type { Database } from "../database/database.ts";
import { handleWithDates } from "../database/with-dates.ts";
import type { NationalSignIn } from "./sign-in-settings.ts";

export type AuthSettings = {
  readonly database: Pick<Database, "kysely">;
  /** Signs cookies and seals the second factor; at least 32 characters. */
  readonly secret: string;
  /** Where people reach this office, `https://dondoc.example.vn`: cookies are secure when it is https. */
  readonly origin: string;
  /** Every origin that pages of this office may come from. */
  readonly origins: readonly string[];
  readonly nationalSignIn: NationalSignIn | null;
};

/** The header the peer's address travels in; whatever a client sends under this name is thrown away. */
export const PEER_HEADER = "x-dondoc-peer";
export const AUTH_PATH = "/api/auth";
/** The only client that may start a device flow. */
export const COMMAND_CLIENT = "dondoc";

/** A working day: a session that is left open in the office is closed by the next morning. Our choice. */
export const SESSION_SECONDS = 12 * 60 * 60;
const DEVICE_CODE_TTL = "10m";
export const PASSWORD_LENGTH = { least: 10, most: 200 };

/** Attempts a minute from one address. Counted in the database: several servers of one office count together. */
const rateLimit = {
  enabled: true,
  storage: "database",
  modelName: "auth_rate_limit",
  window: 60,
  max: 120,
  customRules: {
    "/sign-in/*": { window: 60, max: 10 },
    "/two-factor/*": { window: 60, max: 10 },
    "/device/token": { window: 60, max: 60 },
    "/device/code": { window: 60, max: 20 },
    "/device": { window: 60, max: 20 },
  },
} as const;

export type Auth = ReturnType<typeof makeAuth>;

/**
 * Who somebody is: passwords, second factor, sessions, the device flow, a national sign-in. What they may do is none of
 * its business. Callers must never await it inside a transaction: on the embedded database it would wait for ever, so
 * its handle throws there.
 */
export function makeAuth({ database, secret, origin, origins, nationalSignIn }: AuthSettings) {
  return betterAuth({
    appName: "Đôn Đốc",
    secret,
    baseURL: origin,
    basePath: AUTH_PATH,
    trustedOrigins: [...origins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: handleWithDates(database), type: "postgres", transaction: true },
    advanced: {
      cookiePrefix: "dondoc",
      useSecureCookies: origin.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: () => uuidv7() },
    },
    rateLimit,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: { modelName: "auth_user" },
    session: {
      modelName: "auth_session",
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: "auth_credential",
      encryptOAuthTokens: true,
      // Nobody signs up or names their own address: whoever invited them did. The provider must have verified its own.
      accountLinking: { requireLocalEmailVerified: false },
    },
    verification: { modelName: "auth_verification" },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 60 }),
      admin(),
      // Only tokens signed with the secret are taken, so that a leaked table of sessions opens nothing.
      bearer({ requireSignature: true }),
      deviceAuthorization(deviceFlow(origin)),
      twoFactor({ issuer: "Đôn Đốc", schema: { twoFactor: { modelName: "auth_two_factor" } } }),
      genericOAuth({ config: nationalSignIn === null ? [] : [providerOf(nationalSignIn)] }),
    ],
  });
}

function deviceFlow(origin: string) {
  return {
    expiresIn: DEVICE_CODE_TTL,
    interval: "2s",
    userCodeLength: 8,
    verificationUri: `${origin}/device`,
    validateClient: (clientId: string) => Promise.resolve(clientId === COMMAND_CLIENT),
    schema: { deviceCode: { modelName: "auth_device_code" } },
  } as const;
}

/** Accounts are laid out beforehand: nobody is let in because a provider knows them. */
function providerOf({ discoveryUrl, clientId, clientSecret }: NationalSignIn) {
  return {
    providerId: "national",
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: ["openid", "profile", "email"],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
  };
}

/** The domain's name of an account, from the library's. */
export function accountIdOf(userId: string) {
  return makeId("account", OFFICE_ROOT, userId);
}
