-- A clause of a client that is not applied for a while, because a person said so and why (S8).
create table mute (
    id        uuid primary key,
    client_id text not null references client,
    rule      text not null check (rule <> ''),       -- code of the rule's kind, for example TIM-04
    reference text not null,                          -- clause as printed: another clause is not muted
    reason    text not null check (reason <> ''),
    until     date not null,                          -- last day
    muted_by  text not null,
    muted_at  timestamptz not null,
    ended_by  text,
    ended_at  timestamptz,
    check ((ended_by is null) = (ended_at is null))
);

create unique index mute_once on mute (client_id, rule, reference) where ended_at is null;

grant select, insert on mute to tenths_app;
grant update (ended_by, ended_at) on mute to tenths_app;

create trigger mute_changed after insert or update or delete on mute for each statement
    execute function master_changed();
