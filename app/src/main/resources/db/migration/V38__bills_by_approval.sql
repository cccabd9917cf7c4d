-- How often a rule was right is asked of the bills that became final of late, not of ten years of them.
create index prebill_final on prebill (approved_at) where state = 'FINAL';
