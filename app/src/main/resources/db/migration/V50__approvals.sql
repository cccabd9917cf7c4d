-- What clients approved: whom, what, within which limits, when and by whom, with the paper; what they were asked; and
-- which lines of bills rest on it. Nothing here is deleted: what does not count any more is withdrawn from a day on.

create table approval_request (
    id            uuid primary key,
    number        integer generated always as identity,
    client_id     text not null references client,
    kind          text not null check (kind in ('TIMEKEEPER', 'RATE', 'EXPERT', 'RESEARCH', 'TRAVEL', 'ATTENDANCE',
                                                'EXPENSE', 'HOURS', 'MOTION')),
    matter_id     text references matter,              -- null: all matters of the client
    timekeeper_id text references timekeeper,
    codes         text[] not null,
    valid_from    date not null,
    valid_until   date check (valid_until >= valid_from),
    amount_minor  bigint check (amount_minor > 0),
    currency      char(3),
    hundredths    integer check (hundredths > 0),      -- of hours
    subject       text not null,                       -- what for, in words
    asked_on      date not null,
    asked_by      text not null,
    asked_at      timestamptz not null,
    check ((amount_minor is null) = (currency is null))
);
create index approval_request_of_client on approval_request (client_id);

-- The client said no.
create table approval_refusal (
    request_id uuid primary key references approval_request,
    day        date not null,
    words      text not null,
    told_by    text not null,
    told_at    timestamptz not null
);

create table client_approval (
    id            uuid primary key,
    number        integer generated always as identity,
    client_id     text not null references client,
    kind          text not null check (kind in ('TIMEKEEPER', 'RATE', 'EXPERT', 'RESEARCH', 'TRAVEL', 'ATTENDANCE',
                                                'EXPENSE', 'HOURS', 'MOTION')),
    matter_id     text references matter,
    timekeeper_id text references timekeeper,
    codes         text[] not null,
    valid_from    date not null,
    valid_until   date check (valid_until >= valid_from),
    amount_minor  bigint check (amount_minor > 0),
    currency      char(3),
    hundredths    integer check (hundredths > 0),
    subject       text not null,
    granted_by    text not null check (granted_by <> ''),   -- who of the client
    granted_on    date not null,
    means         text not null check (means in ('MAIL', 'PORTAL', 'TELEPHONE', 'LETTER')),
    reference     text not null,                            -- the client's own number
    request_id    uuid unique references approval_request,  -- null: nobody asked by Tenths
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    check ((amount_minor is null) = (currency is null))
);
create index client_approval_of_client on client_approval (client_id);

create table approval_withdrawal (
    approval_id  uuid primary key references client_approval,
    day          date not null,                        -- first on which it does not count; its own first for a slip
    reason       text not null check (reason <> ''),
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
);

create table approval_document (
    id          uuid primary key,
    approval_id uuid not null references client_approval,
    file_name   text not null check (file_name <> ''),
    media_type  text not null,
    sha256      text not null,
    size_bytes  bigint not null check (size_bytes > 0),
    location    text not null,                         -- where the archive keeps it
    kept_by     text not null,
    kept_at     timestamptz not null
);
create index approval_document_of on approval_document (approval_id);

-- What of a bill rests on which approval, as of its last check; of a final bill, for ever.
create table approval_use (
    prebill_id   uuid not null references prebill,
    ordinal      integer not null,
    approval_id  uuid not null references client_approval,
    rule         text not null,
    lines        text not null,                        -- of the bill, parted by commas
    day          date not null,                        -- the last day of work among them
    amount_minor bigint not null,
    hundredths   integer not null,
    primary key (prebill_id, ordinal)
);
create index approval_use_of on approval_use (approval_id);

create function refuse_change_of_final_use() returns trigger language plpgsql as $$
begin
    if exists (select from prebill where id = coalesce(old.prebill_id, new.prebill_id) and state = 'FINAL') then
        raise exception 'what a final bill rests on is never changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger approval_use_frozen before insert or update or delete on approval_use
    for each row execute function refuse_change_of_final_use();
grant select, insert, delete on approval_use to tenths_app;

do $$
declare name text;
begin
    foreach name in array array['approval_request', 'approval_refusal', 'client_approval', 'approval_withdrawal',
                                'approval_document']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;

-- What is known while people type is read anew.
create trigger client_approval_changed after insert on client_approval for each statement
    execute function master_changed();
create trigger approval_withdrawal_changed after insert on approval_withdrawal for each statement
    execute function master_changed();
