-- One vault, one key file: what was sealed with the former file `keys` does not open any more and is entered again.

alter table model_choice rename column sealed_key to locked_key;
alter table model_choice alter column locked_key type bytea using decode(locked_key, 'base64');
alter table model_bytes rename column sealed to locked;
alter table model_bytes alter column locked type bytea using decode(locked, 'base64');
grant update (locked) on model_bytes to tenths_app;
