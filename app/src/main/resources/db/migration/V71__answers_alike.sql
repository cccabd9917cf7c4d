-- Findings of one clause that were answered alike on many bills by one act, so that the act can be put back as one.
-- What of it still stands is told by its decisions.
create table alike_act (
    id        uuid primary key,
    rule      text not null,
    client_id text not null references client,
    reference text not null,                       -- of the clause
    answer    text not null check (answer in ('FIX', 'KEEP')),
    reason    text not null check (reason <> ''),
    made_by   text not null,
    made_at   timestamptz not null
);
create index alike_act_by_time on alike_act (made_at);

create table alike_decision (
    act_id     uuid not null references alike_act,
    prebill_id uuid not null,
    number     integer not null,
    primary key (prebill_id, number),
    foreign key (prebill_id, number) references decision
);
create index alike_decision_of_act on alike_decision (act_id);

grant select, insert on alike_act, alike_decision to tenths_app;
do $$
declare name text;
begin
    foreach name in array array['alike_act', 'alike_decision']
    loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
