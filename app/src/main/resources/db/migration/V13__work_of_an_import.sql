-- The work of an import lies together in the table, so a summary of page ranges finds it. It costs nothing for each
-- row, while the tree it replaces cost every imported row an entry, all with the same key.

drop index work_of_import;
create index work_of_import on work using brin (import_id) with (pages_per_range = 32, autosummarize = on);
