-- Formats: the firm's own profiles in versions, the whole text of the profile that an invoice was written with, and the
-- words that its file could not carry as they stood.

alter table format_profile
    add reason   text not null,
    add saved_by text not null,
    add saved_at timestamptz not null;

-- Whole: every option stands in it, so that the file can be made again whatever the product's own profiles become.
create table frozen_profile (
    sha256  bytea primary key,
    name    text not null,
    version integer not null check (version >= 0), -- 0: a profile of the product
    body    text not null,
    check (sha256 = sha256(convert_to(body, 'UTF8')))
);

alter table invoice
    add format          text not null default 'LEDES1998B', -- what every invoice was until now
    add profile_version integer,                   -- null, as its hash: made before profiles were frozen
    add profile_sha256  bytea references frozen_profile,
    add check ((profile_version is null) = (profile_sha256 is null));
alter table invoice alter format drop default;

create table text_change (
    invoice_id uuid not null references invoice,
    ordinal    integer not null,
    line       integer not null,                   -- 0: of the invoice as a whole
    field      text not null,
    before     text not null,
    after      text not null,
    why        text not null check (why <> ''),
    primary key (invoice_id, ordinal)
);

do $$
declare name text;
begin
    foreach name in array array['frozen_profile', 'text_change']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;

-- The e-bill that must be there is the one in the client's format.
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
      from unbilled u join prebill_work p on p.work_id = u.work_id;
