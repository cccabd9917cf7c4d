-- The keys of the tables that grow with every entry are checked once for each statement instead of once for each row
-- (ADR 012). They stay declared, so that a reader and a tool see them, and they refuse what a foreign key refuses, in
-- the same words: a row whose parent is not there, and a parent that leaves while rows point at it.

-- The child's side. Parents are locked as a foreign key locks them, in the order of their keys, so that none can leave
-- before the transaction ends. It runs with the owner's rights, as the checks of a foreign key do: who may add a line
-- need not be allowed to lock an invoice.
create function refuse_orphans() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    own     constant name := tg_argv[0];
    parent  constant name := tg_argv[1];
    key     constant name := tg_argv[2];
    missing text;
begin
    execute format('
        with named as materialized (select distinct %1$I as key from arriving where %1$I is not null),
             found as materialized (select p.%3$I as key from %2$I p where p.%3$I in (select key from named)
                                     order by p.%3$I for key share)
        select n.key::text from named n where not exists (select from found f where f.key = n.key) limit 1',
        own, parent, key) into missing;
    if missing is not null then
        raise exception 'insert or update on table "%" violates foreign key constraint "%"',
                tg_table_name, tg_table_name || '_' || own || '_fkey'
            using errcode = 'foreign_key_violation',
                  detail = format('Key (%s)=(%s) is not present in table "%s".', own, missing, parent),
                  table = tg_table_name, constraint = tg_table_name || '_' || own || '_fkey';
    end if;
    return null;
end $$;

-- The parent's side.
create function refuse_leaving() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    key    constant name := tg_argv[0];
    child  constant name := tg_argv[1];
    theirs constant name := tg_argv[2];
    used   boolean;
begin
    if tg_op = 'UPDATE' and to_jsonb(new) -> key::text = to_jsonb(old) -> key::text then
        return null;
    end if;
    execute format('select exists (select from %I c where c.%I = ($1).%I)', child, theirs, key) into used using old;
    if used then
        raise exception 'update or delete on table "%" violates foreign key constraint "%" on table "%"',
                tg_table_name, child || '_' || theirs || '_fkey', child
            using errcode = 'foreign_key_violation',
                  detail = format('Key (%s)=(%s) is still referenced from table "%s".',
                                  key, to_jsonb(old) ->> key::text, child),
                  table = child, constraint = child || '_' || theirs || '_fkey';
    end if;
    return null;
end $$;

revoke execute on function refuse_orphans(), refuse_leaving() from public;

do $$
declare
    link record;
begin
    for link in
        select * from (values
            ('work',          'matter_id',     'matter',     'id'),
            ('work',          'timekeeper_id', 'timekeeper', 'id'),
            ('work',          'import_id',     'import',     'id'),
            ('prebill_work',  'prebill_id',    'prebill',    'id'),
            ('invoice',       'series',        'series',     'name'),
            ('invoice',       'prebill_id',    'prebill',    'id'),
            ('invoice',       'client_id',     'client',     'id'),
            ('invoice',       'matter_id',     'matter',     'id'),
            ('invoice_line',  'invoice_id',    'invoice',    'id'),
            ('archived_file', 'invoice_id',    'invoice',    'id')) l(child, own, parent, key)
    loop
        execute format('alter table %I alter constraint %I not enforced',
            link.child, link.child || '_' || link.own || '_fkey');
        execute format('create trigger %I after insert on %I referencing new table as arriving
                        for each statement execute function refuse_orphans(%L, %L, %L)',
            link.child || '_' || link.own || '_arrives', link.child, link.own, link.parent, link.key);
        execute format('create trigger %I after update on %I referencing new table as arriving
                        for each statement execute function refuse_orphans(%L, %L, %L)',
            link.child || '_' || link.own || '_changes', link.child, link.own, link.parent, link.key);
        execute format('create trigger %I after delete or update of %I on %I
                        for each row execute function refuse_leaving(%L, %L, %L)',
            link.child || '_' || link.own || '_needs', link.key, link.parent, link.key, link.child, link.own);
    end loop;
end $$;
