-- What leaves the house and the record of every step.

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
