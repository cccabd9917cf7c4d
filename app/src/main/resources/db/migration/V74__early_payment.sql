-- What a final invoice lets the client take off by paying early, and whether a tax was in its prices.
create table invoice_early_payment (
    invoice_id uuid not null references invoice,
    ordinal    integer not null,
    days       integer not null check (days >= 0),
    percent    numeric(9, 6) not null check (percent > 0 and percent <= 100),
    primary key (invoice_id, ordinal)
);

grant select, insert on invoice_early_payment to tenths_app;
create trigger invoice_early_payment_frozen before update or delete on invoice_early_payment
    for each row execute function refuse_change();
create trigger invoice_early_payment_kept before truncate on invoice_early_payment
    for each statement execute function refuse_change();

alter table invoice_tax add column in_prices boolean not null default false;
