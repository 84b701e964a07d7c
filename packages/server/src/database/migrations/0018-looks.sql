-- Up to where in the ledger somebody has said that they have seen what happened. Who has never said so has no row.
create table look (
  account_id uuid primary key,
  position bigint not null,
  looked_at timestamptz not null
);

-- The lists behind the two cells of what is done; what is open has indexes of its own.
create index owed_done_by_day on owed (cell, sort_on, issued_on, place) where cell in ('done-on-time', 'done-late');
