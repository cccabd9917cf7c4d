-- Prebills take work from the queue; invoices freeze it.

create table prebill (
    id            uuid primary key,
    matter_id     text not null references matter,
    client_id     text not null references client,
    period_start  date not null,
    period_end    date not null check (period_end >= period_start),
    state         text not null check (state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD', 'FINAL', 'DISCARDED')),
    version       integer not null,                -- grows with every change; guards against lost updates
    currency      char(3) not null,
    lines         integer not null,
    worked_minor  bigint not null,
    billed_minor  bigint not null,
    blocks        integer not null,
    acknowledges  integer not null,
    warnings      integer not null,
    pack          text,
    pack_version  integer,
    profile       text not null,
    reviewer      text,
    prepared_by   text not null,
    prepared_at   timestamptz not null,
    checked_at    timestamptz not null,
    approved_by   text,
    approved_at   timestamptz
);
create unique index prebill_open_of_matter on prebill (matter_id) where state not in ('FINAL', 'DISCARDED');
create index prebill_by_state on prebill (state, matter_id);

-- Which work is on which live bill. The key forbids one entry on two live bills (invariant 3).
create table prebill_work (
    work_id    uuid primary key,
    prebill_id uuid not null references prebill
);
create index prebill_work_of_prebill on prebill_work (prebill_id);

create table decision (
    prebill_id uuid not null references prebill,
    number     integer not null,
    body       jsonb not null,
    reason     text not null,
    made_by    text not null,
    made_at    timestamptz not null,
    undone     boolean not null default false,
    primary key (prebill_id, number)
);

create table finding (
    prebill_id    uuid not null references prebill,
    ordinal       integer not null,
    rule          text not null,
    severity      text not null check (severity in ('BLOCK', 'ACKNOWLEDGE', 'WARN')),
    overruled     boolean not null,
    at_risk_minor bigint,
    message       text not null,
    body          jsonb not null,                  -- clause, lines, evidence, fix
    primary key (prebill_id, ordinal)
);
create index finding_by_rule on finding (rule, severity);

create table series (
    name   text primary key,
    prefix text not null,
    last   integer not null default 0
);
insert into series (name, prefix) values ('invoice', ''), ('credit', 'C');

create table invoice (
    id             uuid primary key,
    number         text not null unique,
    series         text not null references series,
    serial         integer not null,
    prebill_id     uuid not null unique references prebill,
    client_id      text not null references client,
    matter_id      text not null references matter,
    date           date not null,
    period_start   date not null,
    period_end     date not null,
    currency       char(3) not null,
    lines          integer not null check (lines > 0),
    fees_minor     bigint not null,
    expenses_minor bigint not null,
    total_minor    bigint not null check (total_minor = fees_minor + expenses_minor),
    header         jsonb not null,                 -- firm, client, matter, timekeepers and description as they stood
    profile        text not null,
    pack           text,
    pack_version   integer,
    engine         text not null,                  -- version of Tenths that made it
    finalised_by   text not null,
    finalised_at   timestamptz not null,
    unique (series, serial)
);
create index invoice_of_matter on invoice (matter_id);
create index invoice_of_client on invoice (client_id, date);

create table invoice_line (
    invoice_id       uuid not null references invoice,
    number           integer not null,
    work_id          uuid,
    part             smallint not null,
    type             text not null check (type in ('F', 'E', 'IF', 'IE')),
    day              date not null,
    units            numeric(14, 4) not null,
    unit_cost        numeric(14, 4) not null,
    adjustment_minor bigint not null,
    total_minor      bigint not null,
    task             text not null,
    activity         text not null,
    expense_code     text not null,
    timekeeper_id    text,
    description      text not null,
    trace            text not null,
    primary key (invoice_id, number)
);

create table credit_note (
    id          uuid primary key,
    number      text not null unique,
    serial      integer not null unique,
    invoice_id  uuid not null unique references invoice,
    date        date not null,
    total_minor bigint not null,
    reason      text not null check (reason <> ''),
    credited_by text not null,
    credited_at timestamptz not null
);
