package org.jamfund.idea.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.Change;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.idea.IdeaQuery;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaRevision;
import org.jamfund.idea.IdeaSearch;
import org.jamfund.idea.IdeaSort;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.ListedIdea;
import org.jamfund.idea.SubmissionRules;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Ideas to read: a Jam's, one's own, a single one, and how its text came to be. */
@Controller
class IdeaPages {

    private static final int IDEAS_AT_ONCE = 24;

    private final Jams jams;
    private final Ideas ideas;
    private final IdeaSearch search;
    private final IdeaRecords records;
    private final People people;
    private final SubmissionRules submissions;
    private final List<IdeaPart> parts;

    IdeaPages(
            Jams jams,
            Ideas ideas,
            IdeaSearch search,
            IdeaRecords records,
            People people,
            SubmissionRules submissions,
            List<IdeaPart> parts) {
        this.jams = jams;
        this.ideas = ideas;
        this.search = search;
        this.records = records;
        this.people = people;
        this.submissions = submissions;
        this.parts = parts;
    }

    /** What the address of a list says about it; empty text means nothing was asked for. */
    record Filter(
            @Nullable String topic,
            @Nullable String q,
            @Nullable IdeaSort sort,
            @Nullable String after) {

        IdeaQuery of(Id<Jam> jam) {
            return new IdeaQuery(jam, null, asked(topic), false, asked(q), sort == null ? IdeaSort.NEWEST : sort);
        }

        boolean narrows() {
            return asked(topic) != null || asked(q) != null;
        }

        private static @Nullable String asked(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/jams/{id}/ideas")
    String ofJam(
            @PathVariable Id<Jam> id,
            @ModelAttribute("filter") Filter filter,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        model.addAttribute("jam", jam);
        model.addAttribute("topics", jams.topics(id));
        Page<ListedIdea> page = search.list(filter.of(id), new PageRequest(IDEAS_AT_ONCE, filter.after()), reader);
        Map<Id<Idea>, List<Id<Person>>> owners =
                records.owners(page.items().stream().map(ListedIdea::id).toList());
        model.addAttribute("ideas", page);
        long all = search.count(IdeaQuery.of(id), reader);
        model.addAttribute("all", all);
        model.addAttribute("found", filter.narrows() ? search.count(filter.of(id), reader) : all);
        model.addAttribute("owners", owners);
        model.addAttribute(
                "people",
                people.named(owners.values().stream().flatMap(List::stream).toList()));
        model.addAttribute("maySubmit", submissions.refusal(reader, jam).isEmpty());
        parts.forEach(part -> part.onList(jam, reader, model));
        return "idea/ideas";
    }

    @GetMapping("/ideas/mine")
    String mine(
            @AuthenticationPrincipal Actor reader,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("ideas", search.mine(reader, new PageRequest(IDEAS_AT_ONCE, after)));
        parts.forEach(part -> part.onMine(reader, model));
        return "idea/mine";
    }

    @GetMapping("/ideas/{id}")
    String idea(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Idea idea = ideas.visible(id, reader);
        List<Id<Person>> owners = ideas.owners(id);
        model.addAttribute("idea", idea);
        model.addAttribute("jam", jams.get(idea.jamId()));
        model.addAttribute("owners", people.named(owners).values());
        model.addAttribute("mine", owners.contains(reader.id()));
        model.addAttribute("votes", records.votes(id));
        model.addAttribute("tags", records.tags(id));
        parts.forEach(part -> part.onIdea(idea, reader, model));
        return "idea/idea";
    }

    @GetMapping("/ideas/{id}/revisions")
    String revisions(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        model.addAttribute("idea", ideas.visible(id, reader));
        List<IdeaRevision> revisions = records.revisions(id);
        model.addAttribute("revisions", revisions);
        Map<Integer, List<Change>> changes = new HashMap<>();
        for (int later = 1; later < revisions.size(); later++) {
            IdeaRevision revision = revisions.get(later);
            changes.put(revision.number(), revision.since(revisions.get(later - 1)));
        }
        model.addAttribute("changes", changes);
        return "idea/revisions";
    }
}
