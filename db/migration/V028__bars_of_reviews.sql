-- The least mean score, in hundredths, from which the Jam's own table would have recommended the idea, all else being as it
-- was. Absent where no score would have, and for outcomes recorded before.

alter table review_outcomes add column bar int;
