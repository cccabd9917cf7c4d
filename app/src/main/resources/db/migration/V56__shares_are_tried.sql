-- Every invoice is tried now, those that are one payer's share of a bill as well.
alter table what_if drop column left_out;
