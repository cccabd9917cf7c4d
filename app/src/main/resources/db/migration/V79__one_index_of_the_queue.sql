-- The queue of work that waits for a bill is asked by matter and day. Whoever asks for one piece of work knows both, or
-- finds them in the work, so that an index by its key alone was only work for the import.
alter table unbilled drop constraint unbilled_pkey;
drop index unbilled_of_matter;
alter table unbilled add primary key (matter_id, day, work_id);
