-- What matters may cost, in versions for ever, and what the clients said to each.

create table budget (
    matter_id  text not null references matter,
    number     integer not null check (number > 0),
    valid_from date not null,                      -- the newest approved version that has begun on a day holds then
    currency   char(3) not null,
    reason     text not null check (reason <> ''),
    written_by text not null,
    written_at timestamptz not null,
    primary key (matter_id, number)
);

create table budget_line (
    matter_id        text not null,
    number           integer not null,
    code             text not null,                -- task or phase; empty: the whole matter
    fees_minor       bigint not null check (fees_minor >= 0),
    expenses_minor   bigint not null check (expenses_minor >= 0),
    hours_hundredths integer check (hours_hundredths >= 0),
    primary key (matter_id, number, code),
    foreign key (matter_id, number) references budget,
    check (fees_minor + expenses_minor > 0)
);

-- One after the other; a slip is taken back by a row of its own. The last that was not taken back counts.
create table budget_answer (
    matter_id text not null,
    number    integer not null,
    ordinal   integer not null check (ordinal > 0),
    kind      text not null check (kind in ('SUBMITTED', 'APPROVED', 'REJECTED', 'TAKEN_BACK')),
    day       date not null,
    who       text not null default '',            -- of the client
    words     text not null default '',            -- the document of an approval, the reason of a refusal
    of        integer,                             -- the answer that is taken back
    made_by   text not null,
    made_at   timestamptz not null,
    primary key (matter_id, number, ordinal),
    foreign key (matter_id, number) references budget,
    unique (matter_id, number, of),
    check ((kind = 'TAKEN_BACK') = (of is not null)),
    check (kind <> 'APPROVED' or (who <> '' and words <> '')),
    check (kind <> 'REJECTED' or words <> '')
);

create view budget_state as
    select b.*, a.ordinal, a.kind, a.day, a.who, a.words
      from budget b
      left join lateral (
           select x.ordinal, x.kind, x.day, x.who, x.words
             from budget_answer x
            where x.matter_id = b.matter_id and x.number = b.number and x.kind <> 'TAKEN_BACK'
              and not exists (select from budget_answer t
                               where t.matter_id = x.matter_id and t.number = x.number and t.of = x.ordinal)
            order by x.ordinal desc limit 1) a on true;
grant select on budget_state to tenths_app;

do $$
declare name text;
begin
    foreach name in array array['budget', 'budget_line', 'budget_answer']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
