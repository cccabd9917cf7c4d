-- What a client owes on a bill is its total and its taxes. Lists, sums and the ages on paper read it from the bill
-- itself, without asking every tax of ten years.

alter table invoice
    add tax_minor  bigint not null default 0,
    add owed_minor bigint generated always as (total_minor + tax_minor) stored;

alter table invoice disable trigger invoice_frozen;
update invoice i
   set tax_minor = t.amount
  from (select invoice_id, sum(amount_minor) as amount from invoice_tax group by 1) t
 where t.invoice_id = i.id and t.amount <> 0;
alter table invoice enable trigger invoice_frozen;

-- Restated with the taxes of a bill, which must be those that it says one by one.
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
     group by i.id having i.tax_minor <> coalesce(sum(t.amount_minor), 0);
