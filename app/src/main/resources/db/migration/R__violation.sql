-- What must never be found: the standing proof of the invariants (ARCHITECTURE.md). One text for all versions; the
-- database gets it anew whenever it changes.
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
    select 'work ' || u.work_id || ' waits on a matter or day that is not its own'
      from unbilled u join work w on w.id = u.work_id
     where (u.matter_id, u.day) <> (w.matter_id, w.day)
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
    select 'rate ' || a.id || ' is for a client, matter or person who is not there'
      from agreement a
      left join client c on c.id = a.client_id
      left join matter m on m.id = a.matter_id
      left join timekeeper t on t.id = a.timekeeper_id
     where a.superseded_at is null
       and ((a.client_id is not null and c.id is null) or (a.matter_id is not null and m.id is null)
            or (a.timekeeper_id is not null and t.id is null))
    union all
    select 'layer ' || l.layer || ' of matter ' || i.matter_id || ' is fuller than ' || max(l.limit_minor)
      from invoice_share_layer l join invoice i on i.id = l.invoice_id
     where not exists (select from credit_note c where c.invoice_id = i.id)
     group by i.matter_id, l.layer having sum(l.amount_minor) > max(l.limit_minor)
    union all
    select 'approval ' || a.number || ' carries more of final bills than it allows'
      from client_approval a join approval_use u on u.approval_id = a.id
      join prebill p on p.id = u.prebill_id and p.state = 'FINAL'
     where exists (select from invoice i where i.prebill_id = p.id
                      and not exists (select from credit_note c where c.invoice_id = i.id))
     group by a.id
    having (a.kind <> 'RATE' and sum(u.amount_minor) > a.amount_minor) or sum(u.hundredths) > a.hundredths
    union all
    select 'question ' || r.number || ' to a client is both approved and refused'
      from approval_request r join approval_refusal f on f.request_id = r.id
      join client_approval a on a.request_id = r.id
    union all
    select 'budget ' || b.number || ' of matter ' || b.matter_id || ' has no line'
      from budget b
     where not exists (select from budget_line l where l.matter_id = b.matter_id and l.number = b.number)
    union all
    select 'budget ' || x.number || ' of matter ' || x.matter_id || ' is approved and rejected'
      from budget_answer x
     where x.kind in ('APPROVED', 'REJECTED')
       and not exists (select from budget_answer t
                        where t.matter_id = x.matter_id and t.number = x.number and t.of = x.ordinal)
     group by x.matter_id, x.number having count(distinct x.kind) > 1
    union all
    select 'matter ' || r.matter_id || ' is asked twice for the same money'
      from top_up_request r
     where not exists (select from top_up_answer a
                        where a.number = r.number
                          and not exists (select from top_up_answer_undone u
                                           where u.number = a.number and u.attempt = a.attempt))
     group by r.matter_id having count(*) > 1
     union all
    select 'invoice ' || i.number || ' is reduced by more than it asks for'
      from reduction r join invoice i on i.id = r.invoice_id
     where not exists (select from objection_withdrawal w
                        where w.invoice_id = r.invoice_id and w.number = r.number)
     group by i.id having sum(r.amount_minor) > i.owed_minor
    union all
    select 'objection ' || o.number || ' of invoice ' || i.number || ' is both a line sent back and a reduction'
      from returned_line o join reduction r on r.invoice_id = o.invoice_id and r.number = o.number
      join invoice i on i.id = o.invoice_id
    union all
    select 'the withdrawal of objection ' || w.number || ' of invoice ' || i.number || ' withdraws nothing'
      from objection_withdrawal w join invoice i on i.id = w.invoice_id
     where not exists (select from returned_line o where o.invoice_id = w.invoice_id and o.number = w.number)
       and not exists (select from reduction r where r.invoice_id = w.invoice_id and r.number = w.number)
    union all
    select 'receipt ' || r.id || ' belongs to work that is no expense'
      from expense_receipt r join work w on w.id = r.work_id
     where w.kind <> 'E';
