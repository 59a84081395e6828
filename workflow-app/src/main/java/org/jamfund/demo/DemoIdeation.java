package org.jamfund.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jamfund.conversation.Comments;
import org.jamfund.conversation.Flags;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.voting.BallotLine;
import org.jamfund.voting.Ballots;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the crowd does in a Jam: joins, puts forward ideas, talks about them and votes. */
@Component
@Profile("demo")
class DemoIdeation {

    private static final List<String> REMARKS = List.of(
            "We tried something close to this in our depot last year; happy to share the numbers.",
            "Who would maintain it after the pilot? That is where such things usually end.",
            "Have you talked to the municipality? They have a **budget line** for exactly this.",
            "I would join the pilot. Two colleagues of mine too.",
            "The amount looks low for that many sites. Is installation included?",
            "Could be united with a similar idea from the coastal team.");

    private final Memberships memberships;
    private final Ideas ideas;
    private final Comments comments;
    private final Flags flags;
    private final Ballots ballots;
    private final Chunks chunks;

    DemoIdeation(Memberships memberships, Ideas ideas, Comments comments, Flags flags, Ballots ballots, Chunks chunks) {
        this.memberships = memberships;
        this.ideas = ideas;
        this.comments = comments;
        this.flags = flags;
        this.ballots = ballots;
        this.chunks = chunks;
    }

    void join(Jam jam, List<Actor> people) {
        chunks.each(people, person -> memberships.join(person, jam.id(), jam.guidelinesVersion()));
    }

    /** Each idea by the next author in turn, in the order given. */
    List<Idea> submit(Jam jam, List<InventedIdeas.Invented> invented, List<Actor> authors) {
        List<Idea> submitted = new ArrayList<>();
        chunks.each(invented, idea -> {
            Actor author = authors.get(submitted.size() % authors.size());
            submitted.add(ideas.submit(author, jam.id(), text(idea, jam.currency())));
        });
        return submitted;
    }

    void discuss(List<Idea> about, List<Actor> people, int remarks, Random random) {
        List<Integer> turns = IntStream.range(0, remarks).boxed().toList();
        chunks.each(turns, turn -> {
            Actor author = people.get(random.nextInt(people.size()));
            Idea idea = about.get(random.nextInt(about.size()));
            comments.write(author, idea.id(), REMARKS.get(turn % REMARKS.size()), null);
        });
    }

    /** Somebody minds a comment: one case for the moderator. */
    void flag(List<Idea> about, Actor reader, Actor moderator) {
        about.stream()
                .flatMap(idea -> comments.list(moderator, idea.id(), PageRequest.first(1)).items().stream())
                .filter(comment -> !comment.authorId().equals(reader.id()))
                .limit(1)
                .forEach(comment -> flags.flagComment(
                        reader, comment.id(), Reason.said("This reads like an advertisement, not like a remark.")));
    }

    /** Earlier ideas are liked more, as in life; nobody votes for an idea of their own. */
    void vote(Id<Jam> jam, List<Idea> candidates, List<Actor> voters, Random random) {
        chunks.each(voters, voter -> ballots.cast(voter, jam, lines(candidates, voter, random)));
    }

    private static List<BallotLine> lines(List<Idea> candidates, Actor voter, Random random) {
        return random.ints(8, 0, candidates.size())
                .map(favourite -> (int) ((long) favourite * random.nextInt(candidates.size()) / candidates.size()))
                .distinct()
                .mapToObj(candidates::get)
                .filter(idea -> !idea.createdBy().equals(voter.id()))
                .limit(1L + random.nextInt(6))
                .map(idea -> new BallotLine(idea.id(), null))
                .toList();
    }

    private static IdeaText text(InventedIdeas.Invented idea, String currency) {
        Money requested = Money.ofMajor(CurrencyUnit.of(currency), idea.requestedUnits());
        return new IdeaText(
                idea.title(),
                idea.problem(),
                idea.solution(),
                requested,
                idea.topic(),
                List.of("demo"),
                null,
                List.of());
    }
}
