-- The record is searched by invoice, matter or client now and then, and written with every entry. Two indexes of every
-- single event cost half of the writing, and no search used them. This one notes for each run of pages what is in it: a
-- hundredth of the size, and a search reads only the pages where its word can be.

drop index audit_event_of_subject;
drop index audit_event_of_matter;
create index audit_event_about on audit_event
    using brin (subject_id text_bloom_ops, matter_id text_bloom_ops, client_id text_bloom_ops)
    with (pages_per_range = 32, autosummarize = on);
