-- Mailboxes that begin in the clear and change to TLS (STARTTLS), and those whose access token is renewed (OAuth 2).

alter table source add column starttls boolean not null default false;
alter table source add column renew_address text not null default '';  -- token endpoint; blank where nothing is renewed
alter table source add column client_id text not null default '';      -- of the firm's app; its secret is in `secret`
alter table source add check (renew_address = '' or (token and client_id <> ''));
