-- Which mail somebody wants, and where. Who has chosen nothing has no row.
create table mail_choice (
  account_id uuid primary key,
  -- Null: the address of the account.
  address text,
  language text not null check (language in ('vi', 'en')),
  digest boolean not null,
  reminder boolean not null,
  urging boolean not null,
  changed_at timestamptz not null
);

-- Mail on its way: written in the transaction of what it tells, sent after it. One for each person, kind and matter.
create table mail (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('digest', 'reminder', 'urging')),
  -- The day, or what is urged about and when.
  about text not null,
  address text not null,
  -- What it says; null once it is settled, when nobody needs it any more.
  letter jsonb,
  unsubscribe_hash text not null unique,
  written_at timestamptz not null,
  -- When to try next, or until when one instance has taken it; null once it is settled.
  due_at timestamptz,
  attempts integer not null,
  sent_at timestamptz,
  given_up_at timestamptz,
  last_fault text,
  unique (account_id, kind, about)
);
create index mail_due on mail (due_at) where due_at is not null;
create index mail_by_writing on mail (written_at);

-- What somebody was reminded of: each thing once for each threshold, whichever mail told it.
create table mail_told (
  account_id uuid not null,
  obligation text collate "C" not null,
  crossed_on date not null,
  primary key (account_id, obligation, crossed_on)
);
create index mail_told_by_day on mail_told (crossed_on);
