-- Sessions and API tokens as rows of our own: two columns are enough, and ending them is a delete.

drop table spring_session_attributes;
drop table spring_session;

create table sign_in_session (
    token_hash bytea primary key,                  -- SHA-256 of the cookie's token; the token itself is kept nowhere
    user_id    uuid not null references app_user,
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    notice     text                                -- JSON shown on the next page, once
);
create index sign_in_session_of_user on sign_in_session (user_id);

create table api_token (
    id           uuid primary key,
    token_hash   bytea not null unique,
    user_id      uuid not null references app_user,
    name         text not null check (name <> ''),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
create index api_token_of_user on api_token (user_id);

grant select, insert, update, delete on sign_in_session, api_token to tenths_app;
