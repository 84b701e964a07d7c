import type { CalendarDay, Permission, Post } from "@dondoc/domain";
import type { GeneratedAlways } from "kysely";
import type { Json } from "../database/json-column.ts";

/** Instants are written and read as ISO text. The `auth_` tables are the sign-in library's, named its way. */
export type AccountTables = {
  auth_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    username: string | null;
    displayUsername: string | null;
    role: string | null;
    banned: boolean | null;
    banReason: string | null;
    banExpires: string | null;
    twoFactorEnabled: boolean | null;
  };
  auth_session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
    impersonatedBy: string | null;
  };
  auth_credential: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: string | null;
    refreshTokenExpiresAt: string | null;
    scope: string | null;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  auth_verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
  };
  auth_device_code: {
    id: string;
    deviceCode: string;
    userCode: string;
    userId: string | null;
    expiresAt: string;
    status: string;
    lastPolledAt: string | null;
    pollingInterval: number | null;
    clientId: string | null;
    scope: string | null;
  };
  auth_two_factor: {
    id: string;
    secret: string;
    backupCodes: string;
    userId: string;
    verified: boolean | null;
    failedVerificationCount: number | null;
    lockedUntil: string | null;
  };
  auth_rate_limit: { id: string; key: string; count: number; lastRequest: number };
  account: { root_id: number; id: string; name: string; status: "active" | "deactivated" };
  membership: {
    root_id: number;
    account_id: string;
    post: Post;
    unit_id: string | null;
    place: GeneratedAlways<string>;
    valid_from: CalendarDay;
    valid_to: CalendarDay | null;
  };
  sign_in_link: {
    id: string;
    token_hash: string;
    account_id: string | null;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  access_token: {
    id: string;
    token_hash: string;
    account_id: string;
    kind: "command" | "key";
    name: string;
    scopes: Json<Permission[]> | null;
    created_at: string;
    expires_at: string;
    last_used_at: string | null;
    revoked_at: string | null;
  };
};
