package org.jamfund.board.web;

import java.time.Instant;
import java.util.List;
import org.jamfund.board.AgendaKind;
import org.jamfund.board.BoardSession;
import org.jamfund.board.SessionStatus;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.VoteSums;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A session as it is at this moment, with a page of its agenda and the key of the page behind it. */
record SessionView(
        Id<BoardSession> id,
        Id<Jam> jam,
        String title,
        Instant startsAt,
        SessionStatus status,
        Someone chair,
        int quorum,
        int counted,
        boolean quorumMet,
        List<Present> present,
        List<ItemView> agenda,
        @Nullable String agendaNext) {

    record Someone(Id<Person> id, String name) {}

    /** Whether somebody counts towards the quorum: members who may vote on something, and who stands in for one who may not. */
    record Present(Id<Person> id, String name, Instant since, boolean counts) {}

    record ItemView(
            int number,
            AgendaKind kind,
            @Nullable String title,
            @Nullable Id<Idea> idea,
            @Nullable IdeaStatus status,
            @Nullable VoteView vote) {}

    /**
     * The vote on an award: how many have voted of how many who may, how many of these have to, and of those present how many
     * may and who may not.
     */
    record VoteView(
            AwardStatus status,
            boolean secret,
            Money proposed,
            Money awarded,
            int quorum,
            int voted,
            int seats,
            int presentInVote,
            List<Someone> recused,
            int conditions,
            @Nullable VoteSums sums) {}
}
