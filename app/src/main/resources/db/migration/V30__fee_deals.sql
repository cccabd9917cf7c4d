-- What clients and matters agreed about their bills beyond hourly rates: dated versions for ever, and what each final
-- bill was settled with.

create table fee_deal (
    client_id  text not null references client,
    matter_id  text references matter,             -- null: for every matter of the client that has none of its own
    version    integer not null check (version > 0),
    valid_from date not null,                      -- the newest version that has begun on a day holds on that day
    body       text not null,                      -- the YAML as it was given; empty: nothing of its own from that day
    reason     text not null,
    saved_by   text not null,
    saved_at   timestamptz not null
);
create unique index fee_deal_version on fee_deal (client_id, coalesce(matter_id, ''), version);

-- Fees under a deal before discounts, as of the last check: what a discount by volume counts for the bills behind it.
create table prebill_volume (
    prebill_id uuid primary key references prebill,
    fees_minor bigint not null
);
grant select, insert, update on prebill_volume to tenths_app;

create table invoice_deal (
    invoice_id        uuid primary key references invoice,
    own               boolean not null,            -- the matter's own; else its client's
    version           integer not null,
    valid_from        date not null,
    body              text not null,
    on_matter_minor   bigint not null,             -- fees billed before: on the matter, and to the client in the year
    in_year_minor     bigint not null,
    before_minor      bigint[] not null,           -- each line of work before the deal, in bill order
    discount_minor    bigint not null,
    written_off_minor bigint not null,
    held_minor        bigint not null,
    held_before_minor bigint not null,             -- on the matter, and not billed since
    released_minor    bigint not null check (released_minor in (0, held_before_minor)),
    shadow_minor      bigint not null,
    steps             jsonb not null               -- from the lines to what is owed
);

create table invoice_tax (
    invoice_id     uuid not null references invoice,
    ordinal        integer not null,
    name           text not null,
    jurisdiction   text not null,
    percent        numeric(9, 6) not null,
    on_fees        boolean not null,
    on_expenses    boolean not null,
    per_line       boolean not null,
    tax_order      integer not null,
    reverse_charge boolean not null,               -- the client owes it, the bill only says so
    base_minor     bigint not null,
    amount_minor   bigint not null check (not reverse_charge or amount_minor = 0),
    primary key (invoice_id, ordinal)
);

do $$
declare name text;
begin
    foreach name in array array['fee_deal', 'invoice_deal', 'invoice_tax']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;

-- What the fee deal of a bill says step by step is what the bill says: lines and taxes.
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
     where (select sum((s ->> 'amount')::bigint) from jsonb_array_elements(d.steps) s)
           <> i.total_minor + coalesce((select sum(t.amount_minor) from invoice_tax t where t.invoice_id = i.id), 0);
