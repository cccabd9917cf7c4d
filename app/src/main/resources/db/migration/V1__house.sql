-- The tables of one firm, from the ground floor up. Two roles: the owner migrates, tenths_app works.
-- Frozen tables (facts, final bills, the house book) can be neither updated nor deleted: not by right, not by trigger.

do $$ begin
    if not exists (select from pg_roles where rolname = 'tenths_app') then
        create role tenths_app nologin;
    end if;
end $$;

-- firm ---------------------------------------------------------------------------------------------------------------
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

-- time ---------------------------------------------------------------------------------------------------------------
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

-- invoicing ----------------------------------------------------------------------------------------------------------
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

-- archive ------------------------------------------------------------------------------------------------------------
create table outbox (
    id           bigint generated always as identity primary key,
    invoice_id   uuid not null references invoice,
    kind         text not null,                    -- LEDES1998B or PDF
    file_name    text not null,
    sha256       bytea,                            -- of the bytes that were read back before the invoice counted
    attempts     integer not null default 0,
    next_attempt timestamptz not null,
    last_error   text,
    unique (invoice_id, kind)
);
create index outbox_due on outbox (next_attempt);

create table archived_file (
    invoice_id  uuid not null references invoice,
    kind        text not null,
    file_name   text not null,
    location    text not null,
    object_version text,
    sha256      bytea not null,
    size_bytes  bigint not null,
    archived_at timestamptz not null,
    primary key (invoice_id, kind)
);

-- house book ---------------------------------------------------------------------------------------------------------
create table audit_event (
    seq          bigint not null,
    id           uuid not null,
    at           timestamptz not null,
    actor        text not null check (actor <> ''),
    action       text not null,
    subject_type text not null,
    subject_id   text not null,
    version      integer not null,
    client_id    text,
    matter_id    text,
    reason       text,
    details      text not null,                    -- canonical JSON
    prev_hash    bytea not null,
    hash         bytea not null,
    primary key (seq, at)
) partition by range (at);

do $$ begin
    for y in 2024..2060 loop
        execute format('create table audit_event_%s partition of audit_event for values from (%L) to (%L)',
            y, make_date(y, 1, 1)::text || ' 00:00+00', make_date(y + 1, 1, 1)::text || ' 00:00+00');
    end loop;
end $$;
create index audit_event_of_subject on audit_event (subject_id, seq);
create index audit_event_of_matter on audit_event (matter_id, seq) where matter_id is not null;

-- The newest position and hash: the lock under which the chain grows.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    seq      bigint not null,
    hash     bytea not null
);
insert into audit_head (seq, hash) values (0, '\x0000000000000000000000000000000000000000000000000000000000000000');

-- access and web -----------------------------------------------------------------------------------------------------
create table app_user (
    id            uuid primary key,
    login         text not null unique check (login = lower(login)),
    name          text not null,
    role          text not null check (role in ('BILLER', 'TIMEKEEPER', 'ADMINISTRATOR')),
    timekeeper_id text references timekeeper,
    password_hash text not null,
    failures      integer not null default 0,
    locked_until  timestamptz,
    disabled      boolean not null default false,
    created_at    timestamptz not null
);

create table one_time_code (
    hash       bytea primary key,
    purpose    text not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- What was answered to an unsafe request, so that a retry gets the same answer and acts once.
create table answered_request (
    actor        text not null,
    key          text not null check (length(key) <= 255),
    request_hash bytea not null,
    status       integer,                          -- null while the first request is still running
    body         text,
    at           timestamptz not null,
    primary key (actor, key)
);

create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- rights -------------------------------------------------------------------------------------------------------------
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is frozen: nothing final is updated or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare frozen text;
begin
    grant usage on schema public to tenths_app;
    grant select, insert, update, delete on all tables in schema public to tenths_app;
    grant usage on all sequences in schema public to tenths_app;
    foreach frozen in array array['work', 'work_reversal', 'invoice', 'invoice_line', 'credit_note', 'archived_file',
                                  'audit_event', 'guideline_pack', 'format_profile']
    loop
        execute format('revoke update, delete, truncate on %I from tenths_app', frozen);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            frozen || '_frozen', frozen);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            frozen || '_kept', frozen);
    end loop;
    revoke delete, truncate on audit_head, prebill, series, import, decision from tenths_app;
end $$;

-- Standing proof: this view is empty as long as the bills are sound.
create view violation as
    select 'invoice ' || i.number || ' total is not the sum of its lines' as what
      from invoice i
     where i.total_minor <> (select coalesce(sum(l.total_minor), 0) from invoice_line l where l.invoice_id = i.id)
    union all
    select 'series ' || s.name || ' has a gap: last ' || s.last || ', invoices ' || count(i.id)
      from series s left join invoice i on i.series = s.name
     where s.name <> 'credit'
     group by s.name, s.last having s.last <> count(i.id)
    union all
    select 'invoice ' || i.number || ' has neither outbox row nor archived file for ' || k.kind
      from invoice i cross join (values ('LEDES1998B'), ('PDF')) k(kind)
     where not exists (select from outbox o where o.invoice_id = i.id and o.kind = k.kind)
       and not exists (select from archived_file f where f.invoice_id = i.id and f.kind = k.kind)
    union all
    select 'work ' || u.work_id || ' is both unbilled and on a prebill'
      from unbilled u join prebill_work p on p.work_id = u.work_id;
grant select on violation to tenths_app;
