package org.jamfund.review;

import java.time.Instant;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jamfund.people.Person;

/** What connects somebody with an idea, in their own words. */
record DeclaredConflict(Id<Idea> ideaId, Id<Person> personId, String reason, Instant declaredAt) {

    private static final int MAX_REASON = 2000;

    static DeclaredConflict of(Id<Idea> idea, Id<Person> person, String words, Instant at) {
        PlainText.wordsFault("conflict", words, MAX_REASON).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        return new DeclaredConflict(idea, person, words.strip(), at);
    }
}
