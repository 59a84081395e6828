-- A member loses a vote over a conflict that was found, not declared: which one is kept as its code, for each reader's language.
alter table funding_votes add column found varchar(24);
alter table funding_votes drop constraint ck_funding_votes_recusal;
alter table funding_votes add constraint ck_funding_votes_recusal check (
    vote is null or vote <> 'recuse' or (comment is not null or found is not null) and amount_minor is null);
alter table funding_votes add constraint ck_funding_votes_found check (
    found is null
    or vote = 'recuse' and found in ('own-idea', 'related-idea', 'same-team', 'manager', 'declared', 'rival-assessed'));

-- Until now it stood among what members say, in English.
update funding_votes
set found = substring(comment, 35),
    comment = null
where vote = 'recuse'
  and comment in (
      'A conflict of interest was found: own-idea',
      'A conflict of interest was found: related-idea',
      'A conflict of interest was found: same-team',
      'A conflict of interest was found: manager',
      'A conflict of interest was found: declared',
      'A conflict of interest was found: rival-assessed');
