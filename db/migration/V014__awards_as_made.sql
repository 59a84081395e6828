-- What the idea was called, which topic it had and whose it was when its award was made. Reports group by these: a report
-- as of an earlier moment stays the same when the idea gets another owner, or an owner another audience.

alter table awards add column title varchar(500) not null default '';
alter table awards add column topic varchar(120);
alter table awards add column audience varchar(24);

update awards
   set title = (select i.title from ideas i where i.idea_id = awards.idea_id),
       topic = (select i.topic from ideas i where i.idea_id = awards.idea_id),
       audience = (select p.audience
                     from idea_owners o
                     join persons p on p.person_id = o.person_id
                    where o.idea_id = awards.idea_id
                      and o.position = (select min(f.position) from idea_owners f where f.idea_id = o.idea_id));
