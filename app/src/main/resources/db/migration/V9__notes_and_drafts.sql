-- Words, the drafts proposed from them, and their approval. The words are frozen; a draft is none of it.

create table note (
    id            uuid primary key,
    timekeeper_id text not null references timekeeper,
    kind          text not null check (kind in ('TYPED', 'MAIL', 'CALENDAR', 'FILE', 'CALL_LOG', 'DOCUMENT_LOG',
                                                'TIMER', 'PHONE', 'PROGRAM')),
    source_name   text not null,
    source_key    text not null,
    claimed_from  text not null,                   -- what the source says, not who it was
    body          text not null check (body <> ''),
    written_on    date not null,
    received_at   timestamptz not null,
    received_by   text not null
);
-- What has a key at its source is received once.
create unique index note_received_once on note (timekeeper_id, kind, source_key) where source_key <> '';

create table draft (
    id             uuid primary key,
    note_id        uuid not null references note,
    ordinal        integer not null,               -- its place among the drafts of the note
    timekeeper_id  text not null references timekeeper,
    source         text not null,                  -- the kind of the note, for filters and figures
    state          text not null check (state in ('OPEN', 'APPROVED', 'DISMISSED')),
    version        integer not null check (version > 0),
    kind           char(1) not null check (kind in ('F', 'E')),
    matter_id      text references matter,
    day            date,
    worked_seconds integer check (worked_seconds between 1 and 86400),
    quantity       numeric(14, 4) check (quantity > 0),
    unit_cost      numeric(14, 4),
    task           text not null,
    activity       text not null,
    expense_code   text not null,
    narrative      text not null,
    billable       boolean not null,
    certainty      text not null check (certainty in ('SURE', 'CHECK', 'MISSING')),
    word           text not null check (word in ('SURE', 'CHECK', 'MISSING')), -- no better than the gaps allow
    basis          jsonb not null,                 -- quotes, flags, candidates, differences
    first          jsonb not null,                 -- the content as it was first proposed
    twin           bytea not null,                 -- hash of the plain words, to find the same words again
    work_id        uuid references work,           -- what it became
    reason         text,                           -- why it was dismissed
    changed_by     text not null,
    changed_at     timestamptz not null,
    check ((state = 'APPROVED') = (work_id is not null)),
    check ((state = 'DISMISSED') = (reason is not null))
);
create index draft_open on draft (timekeeper_id, note_id, ordinal) where state = 'OPEN';
create index draft_of_note on draft (note_id, ordinal);
create index draft_of_matter on draft (matter_id, day) where state = 'OPEN' and matter_id is not null;
create index draft_of_day on draft (timekeeper_id, day) where state = 'OPEN';
create index draft_twin on draft (twin) where state = 'OPEN';
create index draft_by_change on draft (timekeeper_id, changed_at);

-- Who approved which content of which draft: from a line of a bill one walks down to the words of the note.
create table approval (
    work_id      uuid primary key references work,
    draft_id     uuid not null references draft,
    note_id      uuid not null references note,
    version      integer not null,
    content_hash bytea not null,                   -- of the very content that the person saw (S-08)
    approved_by  text not null check (approved_by <> ''),
    approved_at  timestamptz not null
);
create index approval_of_draft on approval (draft_id);

-- The names under which lawyers speak of a matter.
create table matter_contact (
    matter_id text not null references matter,
    role      text not null check (role in ('CLIENT', 'ADJUSTER', 'OPPOSING_COUNSEL', 'CO_COUNSEL', 'EXPERT', 'PARTY',
                                            'WITNESS', 'COURT', 'OTHER', 'NICKNAME')),
    name      text not null check (name <> ''),
    primary key (matter_id, role, name)
);

alter table import_row drop constraint import_row_table_name_check;
alter table import_row add constraint import_row_table_name_check
    check (table_name in ('client', 'client_terms', 'matter', 'matter_contact', 'timekeeper', 'agreement'));

-- Grows with every change of what a reader or a price rests on, so that what was built from it can be built anew.
create table master_version (
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);
insert into master_version (version) values (1);

create function master_changed() returns trigger language plpgsql as $$
begin
    update master_version set version = version + 1;
    return null;
end $$;

do $$
declare name text;
begin
    foreach name in array array['firm', 'client', 'client_terms', 'timekeeper', 'matter', 'matter_contact', 'agreement',
                                'approved_timekeeper', 'guideline_pack']
    loop
        execute format('create trigger %I after insert or update or delete on %I for each statement
                        execute function master_changed()', name || '_changed', name);
    end loop;
    grant select, insert on note, approval to tenths_app;
    grant select, insert, update on draft, master_version to tenths_app;
    grant select, insert, update, delete on matter_contact to tenths_app;
    foreach name in array array['note', 'approval']
    loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
