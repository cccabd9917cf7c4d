-- What is frozen, who may touch what is not, and the standing proof.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is frozen: nothing final is updated or deleted', tg_table_name
        using errcode = 'restrict_violation';
end $$;

do $$
declare frozen text;
begin
    grant usage on schema public to tenths_app;
    grant select, insert, update, delete on all tables in schema public to tenths_app;
    grant usage on all sequences in schema public to tenths_app;
    foreach frozen in array array['work', 'work_reversal', 'invoice', 'invoice_line', 'credit_note', 'archived_file',
                                  'audit_event', 'guideline_pack', 'format_profile']
    loop
        execute format('revoke update, delete, truncate on %I from tenths_app', frozen);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            frozen || '_frozen', frozen);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            frozen || '_kept', frozen);
    end loop;
    revoke delete, truncate on audit_head, prebill, series, import, decision from tenths_app;
end $$;

-- Standing proof: this view is empty as long as the bills are sound.
create view violation as
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
      from invoice i cross join (values ('LEDES1998B'), ('PDF')) k(kind)
     where not exists (select from outbox o where o.invoice_id = i.id and o.kind = k.kind)
       and not exists (select from archived_file f where f.invoice_id = i.id and f.kind = k.kind)
    union all
    select 'work ' || u.work_id || ' is both unbilled and on a prebill'
      from unbilled u join prebill_work p on p.work_id = u.work_id;
grant select on violation to tenths_app;
