-- Rate agreements as they are known: from when each applies, and since when the firm knows it. A correction is another
-- version that supersedes the one before; nothing is changed in place, nothing is lost.

create extension if not exists btree_gist;

-- Matters of one client for which something is agreed together.
create table matter_group (
    id        text primary key,
    client_id text not null references client,
    name      text not null check (name <> '')
);

create table matter_in_group (
    id            uuid primary key,
    group_id      text not null references matter_group,
    matter_id     text not null references matter,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from),
    recorded_at   timestamptz not null,
    superseded_at timestamptz check (superseded_at >= recorded_at),
    constraint one_group_a_day exclude using gist (
        matter_id with =, daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null)
);
create index matter_in_group_of_group on matter_in_group (group_id);

alter table matter add column place text not null default '';      -- where it is handled, as agreements name it

-- What two agreements claim until now, the later has had; so the earlier ends the day before it.
update agreement a set valid_to = n.begins - 1
  from (select id, lead(valid_from) over (partition by client_id, matter_id, timekeeper_id, classification
                                          order by valid_from, id) as begins
          from agreement) n
 where n.id = a.id and n.begins > a.valid_from and (a.valid_to is null or a.valid_to >= n.begins);
delete from agreement a using agreement b
 where a.id < b.id and a.valid_from = b.valid_from
   and (a.client_id, a.matter_id, a.timekeeper_id, a.classification)
       is not distinct from (b.client_id, b.matter_id, b.timekeeper_id, b.classification);

-- What is superseded outlives a client, matter or person that an import brought and that was taken back with it; the
-- standing proof says that what holds is for somebody who is there.
alter table agreement
    drop constraint agreement_pkey,
    drop constraint agreement_client_id_fkey,
    drop constraint agreement_matter_id_fkey,
    drop constraint agreement_timekeeper_id_fkey,
    add column group_id      text references matter_group,
    add column task          text,
    add column activity      text,
    add column place         text,
    add column currency      char(3),                              -- null: that in which the client is billed
    add column kind          text not null default 'RATE' check (kind in ('RATE', 'MAXIMUM')),
    add column notice_days   smallint check (notice_days between 1 and 366),
    add column notice_given  date,
    add column approval      text not null default 'NOT_SENT' check (approval in ('NOT_SENT', 'SENT', 'APPROVED')),
    add column approval_day  date,
    add column approval_ref  text not null default '',
    add column version       integer not null default 1 check (version > 0),
    add column recorded_at   timestamptz not null default now(),
    add column recorded_by   text not null default 'tenths',
    add column recorded_in   uuid,                                 -- the change that recorded it
    add column superseded_at timestamptz check (superseded_at >= recorded_at),
    add column superseded_in uuid,                                 -- the change that superseded it
    add primary key (id, version),
    add check (matter_id is null or group_id is null),
    add check (notice_days is not null or notice_given is null),
    add check (approval = 'NOT_SENT' or approval_day is not null),
    add constraint one_agreement_a_day exclude using gist (
        coalesce(case when matter_id is null and group_id is null then client_id end, '') with =,
        coalesce(matter_id, '') with =, coalesce(group_id, '') with =, coalesce(timekeeper_id, '') with =,
        coalesce(classification, '') with =, coalesce(task, '') with =, coalesce(activity, '') with =,
        coalesce(place, '') with =, coalesce(currency, '') with =, kind with =,
        daterange(valid_from, valid_to, '[]') with &&) where (superseded_at is null);

-- Since when an old rate is known, nobody noted; the record of this house began with its first event.
update agreement set recorded_at = coalesce((select min(at) from audit_event), now());

create unique index agreement_live on agreement (id) where superseded_at is null;
create index agreement_of_matter on agreement (matter_id) where matter_id is not null;
create index agreement_of_change on agreement (recorded_in) where recorded_in is not null;

-- What holds as it is known today.
create view live_agreement as select * from agreement where superseded_at is null;

-- The only change that a version ever sees is that another takes its place.
create function only_superseded() returns trigger language plpgsql as $$
begin
    if old.superseded_at is not null or new.superseded_at is null
       or (to_jsonb(new) - 'superseded_at' - 'superseded_in') is distinct from
          (to_jsonb(old) - 'superseded_at' - 'superseded_in') then
        raise exception '% is frozen: a correction is another version', tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

do $$
declare name text;
begin
    foreach name in array array['agreement', 'matter_in_group']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('revoke update, delete, truncate on %I from tenths_app', name);
        execute format('create trigger %I before update on %I for each row execute function only_superseded()',
            name || '_only_superseded', name);
        execute format('create trigger %I before delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
    foreach name in array array['matter_group', 'matter_in_group']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each statement
                        execute function master_changed()', name || '_changed', name);
    end loop;
    grant update (superseded_at, superseded_in) on agreement to tenths_app;
    grant update (superseded_at) on matter_in_group to tenths_app;
    grant select, insert on matter_group to tenths_app;
    grant select on live_agreement to tenths_app;
end $$;
