-- What approved entries taught: which codes go with which words, and what people call their matters. Learned anew by
-- the house; nothing here is a fact, so all of it may be replaced.

alter table firm add column date_order text not null default 'MONTH_FIRST'
    check (date_order in ('MONTH_FIRST', 'DAY_FIRST', 'YEAR_FIRST'));

create table learned_code (
    kind       text primary key check (kind in ('ACTIVITY', 'TASK')),
    weights    text not null,                      -- the rows of the classifier, one a line
    entries    integer not null check (entries >= 0),
    learned_at timestamptz not null
);

create table own_word (
    timekeeper_id text not null references timekeeper,
    words         text not null check (words <> ''),
    matter_id     text not null references matter,
    uses          integer not null check (uses > 0),
    primary key (timekeeper_id, words)
);

create trigger learned_code_changed after insert or update or delete on learned_code for each statement
    execute function master_changed();
create trigger own_word_changed after insert or update or delete on own_word for each statement
    execute function master_changed();
grant select, insert, update, delete on learned_code, own_word to tenths_app;
