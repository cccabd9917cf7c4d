-- What if: changes that somebody tried on past bills, and what would have come of each. Only kept to be looked at: no
-- bill hangs on it, and the oldest go when new ones come.

create table what_if (
    id        uuid primary key,
    body      text not null,                       -- the change as YAML
    words     text not null,
    client_id text references client,              -- null: every client
    matter_id text references matter,              -- null: every matter
    from_day  date not null,                       -- first and last invoice date
    to_day    date not null check (to_day >= from_day),
    asked_by  text not null,
    asked_at  timestamptz not null,
    ended_at  timestamptz,                         -- null while it runs, and for ever where it broke off
    bills     integer not null default 0,          -- tested, of so many
    lines     bigint not null default 0,
    of_lines  bigint not null default 0,
    doubts    integer not null default 0,          -- bills that do not follow from what they keep
    left_out  integer not null default 0           -- shares of bills that several payers share
);
create index what_if_by_time on what_if (asked_at desc);

create table what_if_sum (
    what_if_id    uuid not null references what_if on delete cascade,
    kind          text not null check (kind in ('TOTAL', 'CLIENT', 'MATTER', 'PERSON', 'MONTH')),
    of_what       text not null,
    currency      char(3) not null,
    bills         integer not null,
    lines         integer not null,
    before_minor  bigint not null,                 -- of the lines with another amount
    after_minor   bigint not null,
    added         integer not null,
    gone          integer not null,
    added_minor   bigint not null,                 -- at risk
    gone_minor    bigint not null,
    primary key (what_if_id, kind, of_what, currency)
);

create table what_if_line (
    what_if_id    uuid not null references what_if on delete cascade,
    place         integer not null,                -- in the order in which they were tried
    invoice_id    uuid not null references invoice,
    number        integer not null,                -- of the line; 0 for one that the bill does not have
    timekeeper_id text,
    day           date not null,
    description   text not null,
    currency      char(3) not null,
    before_minor  bigint not null,
    after_minor   bigint not null,
    trace         text not null,                   -- as it would have been; empty for a line that would be gone
    primary key (what_if_id, place)
);

create table what_if_finding (
    what_if_id    uuid not null references what_if on delete cascade,
    place         integer not null,
    invoice_id    uuid not null references invoice,
    added         boolean not null,                -- else it would be gone
    rule          text not null,
    severity      text not null,
    at_risk_minor bigint,
    message       text not null,
    lines         integer[] not null,
    primary key (what_if_id, place)
);

create table what_if_doubt (
    what_if_id uuid not null references what_if on delete cascade,
    place      integer not null,
    invoice_id uuid not null references invoice,
    what       text not null,
    primary key (what_if_id, place)
);

do $$
declare name text;
begin
    foreach name in array array['what_if', 'what_if_sum', 'what_if_line', 'what_if_finding', 'what_if_doubt']
    loop
        execute format('grant select, insert, delete on %I to tenths_app', name);
    end loop;
    grant update (ended_at, bills, lines, of_lines, doubts, left_out) on what_if to tenths_app;
end $$;
