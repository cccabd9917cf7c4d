-- The firm's own layouts, every version for ever, and the version that an invoice was written in.

create table format_layout (
    name     text not null,
    version  integer not null check (version > 0),
    body     text not null,                        -- the YAML as it was given
    sha256   bytea not null,
    reason   text not null,
    saved_by text not null,
    saved_at timestamptz not null,
    primary key (name, version),
    check (sha256 = sha256(convert_to(body, 'UTF8')))
);

grant select, insert on format_layout to tenths_app;
create trigger format_layout_frozen before update or delete on format_layout
    for each row execute function refuse_change();
create trigger format_layout_kept before truncate on format_layout
    for each statement execute function refuse_change();

-- A version never changes, so that the invoice needs no copy of it.
alter table invoice
    add own_layout         text,
    add own_layout_version integer,
    add foreign key (own_layout, own_layout_version) references format_layout,
    add check ((own_layout is null) = (own_layout_version is null)),
    add check ((format = 'OWN') = (own_layout is not null));
