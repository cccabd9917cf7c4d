-- Approvals of clients, and their lists of approved people, come in as files. What counts of them.

create view live_client_approval as
    select a.* from client_approval a
     where not exists (select from approval_withdrawal w where w.approval_id = a.id);
grant select on live_client_approval to tenths_app;

alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check
    check (kind in ('work', 'clients', 'matters', 'timekeepers', 'rates', 'trust', 'approvals', 'guidelines'));

alter table import_row drop constraint import_row_table_name_check;
alter table import_row add constraint import_row_table_name_check
    check (table_name in ('client', 'client_terms', 'matter', 'matter_contact', 'timekeeper', 'agreement',
                          'trust_balance', 'client_approval'));
