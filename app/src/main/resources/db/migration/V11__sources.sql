-- Where words come from by themselves: mailboxes and calendars. And the bytes that notes came in.

create table source (
    id            uuid primary key,
    kind          text not null check (kind in ('MAILBOX', 'SUBSCRIPTION', 'CALDAV')),
    name          text not null check (name <> ''),
    timekeeper_id text references timekeeper,      -- whose it is; null for a mailbox of the firm, as notes@firm
    address       text not null,                   -- host of a mailbox, https address of a calendar
    port          integer not null check (port between 0 and 65535),
    folder        text not null,
    login         text not null,
    token         boolean not null,                -- the secret is an access token, not a password
    secret        bytea,                           -- locked; its key is kept outside of the database (S-39)
    ended         boolean not null default false,
    version       integer not null check (version > 0),
    validity      bigint not null default 0,       -- how far a mailbox has been read (UIDVALIDITY, UID)
    last          bigint not null default 0,
    next_at       timestamptz not null,
    busy_until    timestamptz,                     -- somebody reads it now
    failures      integer not null default 0,
    read_at       timestamptz,                     -- the last attempt, and what came of it
    good_at       timestamptz,
    outcome       text not null default '',
    received      bigint not null default 0,
    changed_by    text not null,
    changed_at    timestamptz not null,
    check (kind = 'MAILBOX' or timekeeper_id is not null)
);
create index source_due on source (next_at) where not ended;
create index source_of on source (timekeeper_id);

-- What could not be read, or belongs to nobody, until somebody has seen it.
create table source_trouble (
    source_id uuid not null references source,
    part      text not null,
    message   text not null,
    repair    text not null,
    at        timestamptz not null,
    primary key (source_id, part, message)
);
create index source_trouble_newest on source_trouble (source_id, at desc);

-- The addresses under which people write to a mailbox of the firm. What comes from one is proposed to its owner, as a
-- claim.
create table mail_address (
    address       text primary key check (address = lower(address) and address like '%@%'),
    timekeeper_id text not null references timekeeper,
    added_by      text not null,
    added_at      timestamptz not null
);
create index mail_address_of on mail_address (timekeeper_id);

create table original (
    sha256     bytea primary key,
    file_name  text not null,
    size_bytes bigint not null,
    location   text not null,
    kept_by    text not null,
    kept_at    timestamptz not null
);
create table note_original (
    note_id uuid primary key references note,
    sha256  bytea not null references original
);
create index note_original_of on note_original (sha256);

do $$
declare name text;
begin
    grant select, insert, update on source to tenths_app;
    grant select, insert, delete on source_trouble, mail_address to tenths_app;
    grant select, insert on original, note_original to tenths_app;
    foreach name in array array['original', 'note_original']
    loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
