-- Who pays which part of a matter's bills: dated versions for ever, and what each final bill was shared with.

create table split_agreement (
    matter_id  text not null references matter,
    version    integer not null check (version > 0),
    valid_from date not null,                      -- the newest version that has begun on a day holds on that day
    body       text not null,                      -- the YAML as it was given; empty: one client pays all again
    reason     text not null,
    saved_by   text not null,
    saved_at   timestamptz not null,
    primary key (matter_id, version)
);

-- A bill becomes one invoice, or one for each of its payers. A payer's share that a credit note took back can be billed
-- again under another number while the shares of the others stand.
alter table invoice
    add column share smallint not null default 0 check (share >= 0),  -- place of the payer, from 1; 0: the whole bill
    add column issue smallint not null default 1 check (issue > 0),   -- how often this share was billed
    drop constraint invoice_prebill_id_key,
    add constraint invoice_of_share unique (prebill_id, share, issue);

-- The whole of a bill that was shared.
create table bill_split (
    prebill_id     uuid primary key references prebill,
    version        integer not null,
    valid_from     date not null,
    body           text not null,
    used           jsonb not null,                 -- what earlier bills took up of each layer, in minor units
    total_minor    bigint not null,
    due_minor      bigint not null,                -- with taxes
    deal           jsonb,                          -- the fee deal of the whole, kept as that of an invoice is
    discount_minor bigint not null,
    held_minor     bigint not null,
    released_minor bigint not null
);

-- For each line of a share, in its order: the line of the whole, and what all payers bear of it together.
create table invoice_share (
    invoice_id  uuid primary key references invoice,
    whole_lines integer[] not null,
    whole_minor bigint[] not null check (cardinality(whole_minor) = cardinality(whole_lines))
);

-- What a share bears in a layer.
create table invoice_share_layer (
    invoice_id   uuid not null references invoice,
    ordinal      smallint not null,
    layer        text not null,
    limit_minor  bigint,                           -- of the layer, less what was paid before the first bill
    amount_minor bigint not null,
    primary key (invoice_id, ordinal)
);

do $$
declare name text;
begin
    foreach name in array array['split_agreement', 'bill_split', 'invoice_share', 'invoice_share_layer']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
