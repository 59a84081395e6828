-- What an owner says has changed stands beside the new text: the experts who asked for a revision read it, and so does everybody who compares versions.

alter table idea_revisions
    add column note varchar(2000);
