-- What became of a bill outside: sent by hand, where, by whom, and the proof that the portal gave.

create table submission (
    id             uuid primary key,
    invoice_id     uuid not null references invoice,
    portal         text not null check (portal <> ''),
    note           text not null,                  -- what the portal answered, for example its number
    proof_name     text,                           -- of the file that proves it; null for none
    proof_location text,
    proof_sha256   bytea,
    proof_size     bigint,
    sent_by        text not null,
    sent_at        timestamptz not null,
    check (num_nulls(proof_name, proof_location, proof_sha256, proof_size) in (0, 4))
);
create index submission_of_invoice on submission (invoice_id);

create table submission_undone (
    submission_id uuid primary key references submission,
    reason        text not null check (reason <> ''),
    undone_by     text not null,
    undone_at     timestamptz not null
);

-- The submission that counts. The key forbids that a bill is sent twice.
create table sent (
    invoice_id    uuid primary key references invoice,
    submission_id uuid not null references submission deferrable initially deferred
);

do $$
declare name text;
begin
    foreach name in array array['submission', 'submission_undone']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
    grant select, insert, delete on sent to tenths_app;
end $$;
