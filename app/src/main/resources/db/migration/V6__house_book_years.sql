-- A partition has rights and truncate triggers of its own: what the house book refuses, each of its years refuses too.

do $$
declare year text;
begin
    for year in select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_event'::regclass
    loop
        execute format('revoke all on %s from tenths_app', year);
        execute format('create trigger audit_event_kept before truncate on %s
                        for each statement execute function refuse_change()', year);
    end loop;
end $$;
