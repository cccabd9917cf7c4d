-- Who says that they have read an edition of a client's guideline.
create table guideline_reader (
    pack    text not null,
    edition integer not null,
    read_by text not null check (read_by <> ''),
    read_at timestamptz not null,
    primary key (pack, edition, read_by)
);
grant select, insert on guideline_reader to tenths_app;
create trigger guideline_reader_frozen before update or delete on guideline_reader
    for each row execute function refuse_change();
create trigger guideline_reader_kept before truncate on guideline_reader
    for each statement execute function refuse_change();
