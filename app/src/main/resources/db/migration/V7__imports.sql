-- What an import of clients, matters, people or rates did to each row, so that it can be taken back.

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
    check (kind in ('work', 'clients', 'matters', 'timekeepers', 'rates', 'guidelines'));
create index import_by_time on import (imported_at desc);

create table import_row (
    import_id  uuid not null references import,
    table_name text not null check (table_name in ('client', 'client_terms', 'matter', 'timekeeper', 'agreement')),
    row_key    text not null,
    before     jsonb,                              -- null where the import added the row
    after      jsonb not null,
    primary key (import_id, table_name, row_key)
);

alter table import_mapping add column saved_by text not null default '';
alter table import_mapping add column saved_at timestamptz;

create index work_reversal_of_import on work_reversal (import_id) where import_id is not null;

grant select, insert on import_row to tenths_app;
