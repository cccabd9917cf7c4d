-- Paper: the firm's letterhead in versions, and what the paper of an invoice shows that is nowhere else on it.

create table look (
    version  integer primary key check (version > 0),
    paper    text not null check (paper in ('LETTER', 'A4')),
    accent   integer not null check (accent between 0 and 16777215), -- 0xRRGGBB
    logo     bytea check (octet_length(logo) <= 4000000),            -- PNG, painted anew; null for none
    saved_by text not null,
    saved_at timestamptz not null
);

-- Only where there is something to keep: a plain letterhead, no narrative left out by hand, nothing about earlier
-- invoices needs no row.
create table invoice_paper (
    invoice_id    uuid primary key references invoice,
    look          integer references look,                           -- null: the plain letterhead
    withheld      integer[] not null,                                -- lines whose narratives were left out by hand
    this_matter   bigint[] check (cardinality(this_matter) = 4),     -- earlier invoices, minor units by age
    other_matters bigint[] check (cardinality(other_matters) = 4),
    check ((this_matter is null) = (other_matters is null))
);

do $$
declare name text;
begin
    foreach name in array array['look', 'invoice_paper']
    loop
        execute format('grant select, insert on %I to tenths_app', name);
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_frozen', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_kept', name);
    end loop;
end $$;
