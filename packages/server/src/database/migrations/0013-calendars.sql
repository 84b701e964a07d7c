-- Addresses by which a calendar is followed without signing in. Only a hash of the secret in them is kept.
create table calendar_feed (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null,
  -- Null: everything the person's units owe.
  unit_id uuid,
  language text not null check (language in ('vi', 'en')),
  created_at timestamptz not null,
  last_read_at timestamptz,
  revoked_at timestamptz
);
create index calendar_feed_of_account on calendar_feed (account_id) where revoked_at is null;
