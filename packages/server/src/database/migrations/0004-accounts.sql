-- Who people are. The auth_ tables belong to the sign-in library: their statements are what its getMigrations compiles
-- (a test holds the two together), so their columns are written its way.
create table "auth_user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "username" text unique, "displayUsername" text, "role" text, "banned" boolean, "banReason" text, "banExpires" timestamptz, "twoFactorEnabled" boolean);

create table "auth_session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "auth_user" ("id") on delete cascade, "impersonatedBy" text);

create table "auth_credential" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "auth_user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);

create table "auth_verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);

create table "auth_device_code" ("id" text not null primary key, "deviceCode" text not null, "userCode" text not null, "userId" text, "expiresAt" timestamptz not null, "status" text not null, "lastPolledAt" timestamptz, "pollingInterval" integer, "clientId" text, "scope" text);

create table "auth_two_factor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "auth_user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);

create table "auth_rate_limit" ("id" text not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);

create index "auth_session_userId_idx" on "auth_session" ("userId");

create index "auth_credential_userId_idx" on "auth_credential" ("userId");

create index "auth_verification_identifier_idx" on "auth_verification" ("identifier");

create index "auth_two_factor_secret_idx" on "auth_two_factor" ("secret");

create index "auth_two_factor_userId_idx" on "auth_two_factor" ("userId");

create unique index "auth_device_code_deviceCode_uidx" on "auth_device_code" ("deviceCode");

create unique index "auth_device_code_userCode_uidx" on "auth_device_code" ("userCode");

-- Who somebody is in the office, and from when to when: made from the ledger. The id is that of their auth_user.
create table account (
  root_id integer not null,
  id uuid not null,
  name text not null,
  status text not null check (status in ('active', 'deactivated')),
  primary key (root_id, id)
);

create table membership (
  root_id integer not null,
  account_id uuid not null,
  post text not null,
  -- Null for an administrator of the whole office.
  unit_id uuid,
  -- A key has no place for null.
  place text not null generated always as (coalesce(unit_id::text, 'office')) stored,
  valid_from date not null,
  valid_to date,
  primary key (root_id, account_id, post, place, valid_from),
  foreign key (root_id, account_id) references account (root_id, id),
  foreign key (root_id, unit_id) references unit (root_id, id)
);

-- One-time links: of the first administrator, and of whoever is invited or has lost a password. Only a hash is kept.
create table sign_in_link (
  id uuid not null primary key,
  token_hash text not null unique,
  -- Null for the first administrator, who has no account before.
  account_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_of_account on sign_in_link (account_id);

-- What commands and other programs show: minted by us, kept as a hash.
create table access_token (
  id uuid not null primary key,
  token_hash text not null unique,
  account_id uuid not null,
  kind text not null check (kind in ('command', 'key')),
  name text not null,
  -- Null: everything the person may.
  scopes jsonb,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_token_of_account on access_token (account_id);
