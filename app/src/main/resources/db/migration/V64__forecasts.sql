-- What would become of all bills if they went out now, asked every night. Only an opinion, made anew whenever somebody
-- asks: of a night the last one is kept, by client for the trend; matter by matter only the newest of all.

create table forecast (
    night               date primary key,          -- the day on which it was made
    made_by             text not null,
    made_at             timestamptz not null,
    seconds_per_finding integer not null check (seconds_per_finding > 0),
    answers_measured    integer not null check (answers_measured >= 0)  -- 0: the seconds are an estimate
);

create table forecast_matter (
    night         date not null references forecast on delete cascade,
    matter_id     text not null references matter,
    client_id     text not null references client,
    prebill_id    uuid references prebill,         -- null: of work that waits
    currency      char(3) not null,
    fate          text not null check (fate in ('ACCEPTED', 'FLAGGED', 'LATE', 'REFUSED')),
    cause         text not null default '',        -- of the hardest reason; empty for an accepted bill
    billed_minor  bigint not null,
    at_risk_minor bigint not null check (at_risk_minor >= 0),
    to_answer     integer not null check (to_answer >= 0),
    reason        text not null default '',
    more_reasons  integer not null default 0,
    primary key (night, matter_id),
    check ((fate = 'ACCEPTED') = (cause = ''))
);

create table forecast_client (
    night           date not null references forecast on delete cascade,
    client_id       text not null references client,
    currency        char(3) not null,
    accepted        integer not null,
    flagged         integer not null,
    late            integer not null,
    refused         integer not null,
    accepted_minor  bigint not null,
    flagged_minor   bigint not null,               -- at risk
    late_minor      bigint not null,
    refused_minor   bigint not null,
    to_answer       integer not null,
    primary key (night, client_id)
);

-- When the house asks by itself; no row: at the usual hour. Kept in one row.
create table forecast_plan (
    single boolean primary key default true check (single),
    at     time not null,
    active boolean not null
);

do $$
declare name text;
begin
    foreach name in array array['forecast', 'forecast_matter', 'forecast_client', 'forecast_plan']
    loop
        execute format('grant select, insert, delete on %I to tenths_app', name);
    end loop;
end $$;
