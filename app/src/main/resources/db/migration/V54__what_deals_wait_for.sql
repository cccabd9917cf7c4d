-- What fee deals wait for (recoveries, outcomes, stages that are done), and what bills take up of arrangements that run
-- over several bills.

create table matter_fact (
    matter_id    text not null references matter,
    number       integer not null check (number > 0),
    kind         text not null check (kind in ('RECOVERY', 'OUTCOME', 'STAGE')),
    day          date not null,                      -- on which it happened
    name         text not null,                      -- as the deal calls it; empty for a recovery
    amount_minor bigint,                             -- of a recovery
    document     text not null check (document <> ''),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (matter_id, number),
    check ((kind = 'RECOVERY') = (amount_minor is not null)),
    check ((kind = 'RECOVERY') = (name = ''))
);

-- A slip is withdrawn with its reason; it stays to be seen.
create table matter_fact_withdrawal (
    matter_id    text not null,
    number       integer not null,
    reason       text not null check (reason <> ''),
    withdrawn_by text not null,
    withdrawn_at timestamptz not null,
    primary key (matter_id, number),
    foreign key (matter_id, number) references matter_fact
);

do $$
declare name text;
begin
    foreach name in array array['matter_fact', 'matter_fact_withdrawal']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;

-- As of the last check of a bill; settled when the bill is final.
create table bill_use (
    prebill_id uuid not null references prebill,
    ordinal    integer not null,
    own        boolean not null,                     -- under the matter's own deal; else its client's
    used       text not null,
    name       text not null,
    period     date not null,
    quantity   numeric not null,                     -- money, or seconds of included time
    primary key (prebill_id, ordinal)
);
grant select, insert, delete on bill_use to tenths_app;

create trigger bill_use_frozen before insert or update or delete on bill_use
    for each row execute function refuse_change_of_final_use();

-- Facts, uses and courtesies with which an invoice was settled.
alter table invoice_deal add column known jsonb not null default '{"courtesies": [], "facts": [], "uses": []}';
