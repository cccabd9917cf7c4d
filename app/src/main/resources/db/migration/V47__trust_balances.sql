-- What the ledger in which a firm keeps its trust money says, matter by matter and day by day; and which of it the
-- paper of an invoice showed.

create table trust_balance (
    matter_id text not null references matter,
    day       date not null,
    minor     bigint not null check (minor >= 0),
    currency  char(3) not null,
    primary key (matter_id, day)
);
grant select, insert, update, delete on trust_balance to tenths_app;

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
    check (kind in ('work', 'clients', 'matters', 'timekeepers', 'rates', 'trust', 'guidelines'));

alter table import_row drop constraint import_row_table_name_check;
alter table import_row add constraint import_row_table_name_check
    check (table_name in ('client', 'client_terms', 'matter', 'matter_contact', 'timekeeper', 'agreement',
                          'trust_balance'));

alter table invoice_paper
    add trust_minor bigint check (trust_minor >= 0),
    add trust_day   date,
    add check ((trust_minor is null) = (trust_day is null));
