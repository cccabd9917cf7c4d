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

-- The shares of a bill add up to it, each is on one live invoice, and no layer is fuller than it may be.
create or replace view violation as
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
      from invoice i cross join lateral (values (i.format), ('PDF')) k(kind)
     where not exists (select from outbox o where o.invoice_id = i.id and o.kind = k.kind)
       and not exists (select from archived_file f where f.invoice_id = i.id and f.kind = k.kind)
    union all
    select 'work ' || u.work_id || ' is both unbilled and on a prebill'
      from unbilled u join prebill_work p on p.work_id = u.work_id
    union all
    select 'invoice ' || i.number || ' is not what the steps of its fee deal add up to'
      from invoice_deal d join invoice i on i.id = d.invoice_id
     where (select sum((s ->> 'amount')::bigint) from jsonb_array_elements(d.steps) s) <> i.owed_minor
    union all
    select 'invoice ' || i.number || ' says taxes of ' || i.tax_minor || ' and lists others'
      from invoice i left join invoice_tax t on t.invoice_id = i.id
     group by i.id having i.tax_minor <> coalesce(sum(t.amount_minor), 0)
    union all
    select 'bill ' || b.prebill_id || ' is not what its shares add up to'
      from bill_split b
      join lateral (select sum(i.total_minor) as total, sum(i.owed_minor) as due
                      from invoice i where i.prebill_id = b.prebill_id and i.issue = 1) s on true
     where s.total <> b.total_minor or s.due <> b.due_minor
    union all
    select 'bill ' || b.prebill_id || ' is not what the steps of its fee deal add up to'
      from bill_split b
     where b.deal is not null
       and (select sum((s ->> 'amount')::bigint) from jsonb_array_elements(b.deal -> 'steps') s) <> b.due_minor
    union all
    select 'bill ' || i.prebill_id || ' is charged twice: ' || string_agg(i.number, ', ' order by i.serial)
      from invoice i
     where not exists (select from credit_note c where c.invoice_id = i.id)
     group by i.prebill_id
    having count(*) <> count(distinct i.share) or (min(i.share) = 0 and count(*) > 1)
    union all
    select 'invoice ' || i.number || ' bills a share again for another amount'
      from invoice i join invoice first on first.prebill_id = i.prebill_id and first.share = i.share and first.issue = 1
     where i.total_minor <> first.total_minor
    union all
    select 'layer ' || l.layer || ' of matter ' || i.matter_id || ' is fuller than ' || max(l.limit_minor)
      from invoice_share_layer l join invoice i on i.id = l.invoice_id
     where not exists (select from credit_note c where c.invoice_id = i.id)
     group by i.matter_id, l.layer having sum(l.amount_minor) > max(l.limit_minor);
