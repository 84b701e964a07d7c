-- Addresses of other programs that are told what happens. The secret signs what is sent, so that it is kept as it is.
create table webhook (
  root_id integer not null default 0 check (root_id = 0),
  id uuid not null,
  account_id uuid not null,
  url text not null,
  secret text not null,
  kinds jsonb not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  -- Everything up to this position of the ledger was looked at.
  after_position bigint not null,
  primary key (root_id, id)
);
create index webhook_of_account on webhook (account_id);

-- One thing that one address is told. Its id is the same each time it is sent.
create table webhook_delivery (
  root_id integer not null default 0 check (root_id = 0),
  id uuid not null,
  webhook_id uuid not null,
  position bigint not null,
  kind text not null,
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  -- What came of the last attempt: an HTTP status, or why there was no answer.
  outcome text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (root_id, id),
  unique (webhook_id, position),
  foreign key (root_id, webhook_id) references webhook (root_id, id)
);
create index webhook_delivery_waiting on webhook_delivery (next_at) where state = 'waiting';
