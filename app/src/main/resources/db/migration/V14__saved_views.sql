-- Lists as somebody likes to see them: a name for the filter that was set.
create table saved_view (
    id       uuid primary key,
    user_id  uuid not null references app_user,
    room     text not null,                        -- path of the list, for example /bills
    name     text not null check (name <> ''),
    address  text not null,                        -- path and query of the list as it was
    saved_at timestamptz not null,
    unique (user_id, room, name)
);

grant select, insert, update, delete on saved_view to tenths_app;
