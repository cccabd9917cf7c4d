-- A client's guideline as a document with its editions, and its rules as cards that run once a person has signed them.

-- An edition of a document may have several versions of its pack: each signature makes one. What was loaded as YAML is
-- an edition by itself, signed by whoever loaded it.
alter table guideline_pack
    add column edition  integer not null default 1 check (edition > 0),
    add column saved_by text,                      -- null: loaded before this was kept
    add column saved_at timestamptz;
alter table guideline_pack disable trigger guideline_pack_frozen;
update guideline_pack set edition = version;
alter table guideline_pack enable trigger guideline_pack_frozen;

create table guideline_edition (
    pack       text not null check (pack <> ''),
    edition    integer not null check (edition > 0),
    title      text not null check (title <> ''),
    valid_from date not null,
    day_of     text not null check (day_of in ('BILL', 'WORK')),
    file_name  text,                               -- null: begun from a pack of the house, without a file
    file_kind  text check (file_kind in ('PDF', 'WORD')),
    sha256     text,
    size_bytes bigint,
    location   text,                               -- where the archive keeps it
    pages      integer not null default 0,
    made_by    text not null,
    made_at    timestamptz not null,
    primary key (pack, edition),
    check ((file_name is null) = (sha256 is null) and (file_name is null) = (location is null))
);

create table guideline_paragraph (
    pack    text not null,
    edition integer not null,
    number  integer not null check (number > 0),   -- the anchor
    page    integer not null,                      -- 0 where the document has no pages
    body    text not null,
    primary key (pack, edition, number),
    foreign key (pack, edition) references guideline_edition
);

-- What was written on a card, every time. A draft proposes, a removal proposes to take the rule away, and what was
-- dropped proposes nothing any more.
create table rule_draft (
    pack       text not null,
    edition    integer not null,
    name       text not null check (name <> ''),
    revision   integer not null check (revision > 0),
    kind       text not null check (kind in ('DRAFT', 'REMOVAL', 'DROPPED')),
    body       text not null,                      -- the rule as YAML
    written_by text not null,
    written_at timestamptz not null,
    primary key (pack, edition, name, revision)
);

create table rule_signature (
    pack      text not null,
    edition   integer not null,
    name      text not null,
    revision  integer not null,
    signed_by text not null,
    signed_at timestamptz not null,
    primary key (pack, edition, name, revision),
    foreign key (pack, edition, name, revision) references rule_draft
);

-- Which differences between two editions a person has seen.
create table guideline_seen (
    pack    text not null,
    edition integer not null,
    against integer not null,                      -- the earlier edition
    what    text not null,                         -- 'text 12' for a paragraph, 'rule hours-per-day' for a card
    seen_by text not null,
    seen_at timestamptz not null,
    primary key (pack, edition, against, what)
);

do $$
declare name text;
begin
    foreach name in array array['guideline_edition', 'guideline_paragraph', 'rule_draft', 'rule_signature',
                                'guideline_seen']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
