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
