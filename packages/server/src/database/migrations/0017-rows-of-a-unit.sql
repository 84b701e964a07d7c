-- What a unit owes and has done, also what no list shows any more: figures for who sees only some units begin here.
create index owed_of_unit on owed (unit_id);
