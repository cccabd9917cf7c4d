-- The tables of one firm, from the ground floor up. Two roles: the owner migrates, tenths_app works.
-- Frozen tables (facts, final bills, the house book) can be neither updated nor deleted: not by right, not by trigger.

do $$ begin
    if not exists (select from pg_roles where rolname = 'tenths_app') then
        create role tenths_app nologin;
    end if;
end $$;

create table firm (
    only_one   boolean primary key default true check (only_one),
    name       text not null,
    tax_id     text not null,
    address    text not null,
    remittance text not null,
    currency   char(3) not null
);

create table client (
    id       text primary key,
    name     text not null,
    address  text not null default '',
    currency char(3) not null
);

create table timekeeper (
    id             text primary key,
    last_name      text not null,
    first_name     text not null default '',
    classification text not null
);

create table matter (
    id           text primary key,
    client_id    text not null references client,
    name         text not null,
    claim_number text not null default '',
    opened       date not null,
    closed       date check (closed >= opened),
    responsible  text references timekeeper,
    pack         text                              -- guideline pack; null means that of the client's terms
);
create index matter_of_client on matter (client_id);

-- How a client is billed from a day on; the latest row that has begun counts.
create table client_terms (
    client_id            text not null references client,
    valid_from           date not null,
    increment_hundredths smallint not null check (increment_hundredths between 1 and 100),
    increment_direction  text not null check (increment_direction in ('UP', 'HALF_UP')),
    pack                 text,
    profile              text not null default 'standard',
    approved_only        boolean not null default false,
    primary key (client_id, valid_from)
);

create table approved_timekeeper (
    client_id     text not null references client,
    timekeeper_id text not null references timekeeper,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from),
    primary key (client_id, timekeeper_id, valid_from)
);

create table agreement (
    id             text primary key,
    client_id      text references client,
    matter_id      text references matter,
    timekeeper_id  text references timekeeper,
    classification text,
    valid_from     date not null,
    valid_to       date check (valid_to >= valid_from),
    per_hour       numeric(12, 4) not null check (per_hour > 0),
    source         text not null
);
create index agreement_of_client on agreement (client_id);

create table guideline_pack (
    name       text not null,
    version    integer not null check (version > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    body       text not null,                      -- the YAML as it was given
    sha256     bytea not null,
    primary key (name, version)
);

create table format_profile (
    name    text not null,
    version integer not null check (version > 0),
    body    text not null,                         -- the YAML as it was given
    primary key (name, version)
);

create table import (
    id          uuid primary key,
    kind        text not null check (kind in ('work', 'matters', 'timekeepers', 'rates')),
    file_name   text not null,
    sha256      bytea not null,
    size_bytes  bigint not null,
    location    text not null,                     -- where the source file is kept
    mapping     text not null,
    rows_new    integer not null,
    rows_changed integer not null,
    rows_same   integer not null,
    imported_by text not null,
    imported_at timestamptz not null,
    undone_by   text,
    undone_at   timestamptz
);
create index import_by_hash on import (sha256);

create table import_mapping (
    name text primary key,
    kind text not null,
    body text not null
);

-- Approved time (F) and expenses (E). Frozen: a correction is a reversal and a new row.
create table work (
    id             uuid primary key,
    kind           char(1) not null check (kind in ('F', 'E')),
    matter_id      text not null references matter,
    timekeeper_id  text references timekeeper,
    day            date not null,
    worked_seconds integer check (worked_seconds between 1 and 86400),
    quantity       numeric(14, 4) check (quantity > 0),
    unit_cost      numeric(14, 4),
    task           text not null,
    activity       text not null,
    expense_code   text not null,
    narrative      text not null,
    billable       boolean not null,
    entered_on     date not null,
    source_key     text,                           -- the row's identity in the system it came from
    revision       smallint not null default 1,
    import_id      uuid references import,
    check (case kind when 'F' then worked_seconds is not null and timekeeper_id is not null
                     else quantity is not null and unit_cost is not null end)
);
create unique index work_by_source on work (source_key, revision) where source_key is not null;
create index work_of_matter on work (matter_id, day);
create index work_of_timekeeper on work (timekeeper_id, day);
create index work_of_import on work (import_id);

create table work_reversal (
    work_id     uuid primary key references work,
    replaced_by uuid references work,
    reason      text not null check (reason <> ''),
    reversed_by text not null,
    reversed_at timestamptz not null,
    import_id   uuid references import
);

-- The queue of work that waits for a bill. A prebill takes rows out of it; hold, undo and credit put them back.
create table unbilled (
    work_id   uuid primary key,
    matter_id text not null,
    day       date not null
);
create index unbilled_of_matter on unbilled (matter_id, day);
