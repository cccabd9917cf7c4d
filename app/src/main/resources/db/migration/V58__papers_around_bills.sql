-- The papers around bills: receipts of expenses, lines that clients sent back, and what they took off invoices.

create table expense_receipt (
    id          uuid primary key,
    work_id     uuid not null references work,
    client_id   text not null references client,       -- of the matter, when it was recorded
    paid_minor  bigint check (paid_minor > 0),          -- to the vendor; null: the paper alone
    currency    char(3),
    file_name   text check (file_name <> ''),           -- null: what was paid is known, its paper is not there
    media_type  text,
    sha256      text,
    size_bytes  bigint check (size_bytes > 0),
    location    text,                                   -- where the archive keeps it
    recorded_by text not null,
    recorded_at timestamptz not null,
    check ((paid_minor is null) = (currency is null)),
    check (num_nulls(file_name, media_type, sha256, size_bytes, location) in (0, 5)),
    check (paid_minor is not null or file_name is not null)
);
create index expense_receipt_of_work on expense_receipt (work_id);
create index expense_receipt_of_client on expense_receipt (client_id);

create table receipt_withdrawal (
    receipt_id   uuid primary key references expense_receipt,
    reason       text not null check (reason <> ''),
    withdrawn_by text not null,
    withdrawn_at timestamptz not null
);

-- A client objects to an invoice: it sends a line back, or takes an amount off. Both are counted together.
create table returned_line (
    invoice_id  uuid not null references invoice,
    number      integer not null check (number > 0),
    line        integer not null,                       -- its person or code, day and words are the line's for ever
    day         date not null,                          -- on which the client sent it back
    reason      text not null check (reason <> ''),
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (invoice_id, number),
    foreign key (invoice_id, line) references invoice_line
);

create table reduction (
    invoice_id   uuid not null references invoice,
    number       integer not null check (number > 0),
    day          date not null,                         -- on which the client told it
    amount_minor bigint not null check (amount_minor > 0),
    code         text not null,                         -- the client's own word for why; may be empty
    reason       text not null check (reason <> ''),
    appeal_until date check (appeal_until >= day),      -- null: the client named no day
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (invoice_id, number)
);

create table reduction_appeal (
    invoice_id  uuid not null,
    number      integer not null,
    day         date not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (invoice_id, number),
    foreign key (invoice_id, number) references reduction
);

-- It was written down by mistake, or the client took it back.
create table objection_withdrawal (
    invoice_id   uuid not null references invoice,
    number       integer not null,
    reason       text not null check (reason <> ''),
    withdrawn_by text not null,
    withdrawn_at timestamptz not null,
    primary key (invoice_id, number)
);

do $$
declare name text;
begin
    foreach name in array array['expense_receipt', 'receipt_withdrawal', 'returned_line', 'reduction',
                                'reduction_appeal', 'objection_withdrawal']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
