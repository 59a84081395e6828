-- How often an import was begun or gone on with since it last came forward: what breaks off every time ends as failed.

alter table jam_imports add column attempts int not null default 0;
