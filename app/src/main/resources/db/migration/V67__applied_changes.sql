-- Changes that were tried on past bills and then agreed from a day on, with what stood there before, so that each
-- can be taken back. An answer may be forgotten; what was applied of it is not.

create table applied_change (
    id            uuid primary key,
    what_if_id    uuid not null,                   -- the answer it came from, which may be gone
    body          text not null,                   -- the change as YAML
    words         text not null,
    from_day      date not null,
    reason        text not null check (reason <> ''),
    before        text not null,                   -- what stood there, as the kind of change writes it
    applied_by    text not null,
    applied_at    timestamptz not null,
    taken_back_by text,
    taken_back_at timestamptz check (taken_back_at >= applied_at),
    check ((taken_back_by is null) = (taken_back_at is null))
);
create index applied_change_by_time on applied_change (applied_at desc);
create index applied_change_of_answer on applied_change (what_if_id);

-- It is taken back once; nothing else of it ever changes.
create function only_taken_back() returns trigger language plpgsql as $$
begin
    if old.taken_back_at is not null or new.taken_back_at is null
       or (to_jsonb(new) - 'taken_back_by' - 'taken_back_at') is distinct from
          (to_jsonb(old) - 'taken_back_by' - 'taken_back_at') then
        raise exception 'an applied change is frozen: it can be taken back once' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger applied_change_only_taken_back before update on applied_change
    for each row execute function only_taken_back();
create trigger applied_change_frozen before delete on applied_change for each row execute function refuse_change();
create trigger applied_change_kept before truncate on applied_change
    for each statement execute function refuse_change();
grant select, insert on applied_change to tenths_app;
grant update (taken_back_by, taken_back_at) on applied_change to tenths_app;

-- Some clients let time be billed in steps rounded down.
alter table client_terms drop constraint client_terms_increment_direction_check;
alter table client_terms add constraint client_terms_increment_direction_check
    check (increment_direction in ('UP', 'HALF_UP', 'DOWN'));
