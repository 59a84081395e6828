package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.springframework.stereotype.Component;

/** Which ideas came from which, by building on and by merging; read for many ideas at once, a generation at a time. */
@Component
class Kinship {

    private final ConflictMapper mapper;

    Kinship(ConflictMapper mapper) {
        this.mapper = mapper;
    }

    /** From an idea to one that came of it, or the other way. */
    record Link(Id<Idea> source, Id<Idea> target) {}

    /** One way along a family tree. */
    private interface Step extends Function<Collection<Id<Idea>>, List<Link>> {}

    /** For each of the ideas: itself, all it came from and all that came from it; cousins are strangers. */
    Map<Id<Idea>, Set<Id<Idea>>> of(Collection<Id<Idea>> ideas) {
        Map<Id<Idea>, List<Id<Idea>>> up = links(ideas, mapper::origins, mapper::mergedInto);
        Map<Id<Idea>, List<Id<Idea>>> down = links(ideas, mapper::offspring, mapper::mergedFrom);
        Map<Id<Idea>, Set<Id<Idea>>> kin = new HashMap<>();
        for (Id<Idea> idea : ideas) {
            Set<Id<Idea>> family = reached(idea, up);
            family.addAll(reached(idea, down));
            kin.put(idea, family);
        }
        return kin;
    }

    private static Map<Id<Idea>, List<Id<Idea>>> links(Collection<Id<Idea>> ideas, Step one, Step other) {
        Map<Id<Idea>, List<Id<Idea>>> links = new HashMap<>();
        Set<Id<Idea>> seen = new HashSet<>(ideas);
        Collection<Id<Idea>> generation = List.copyOf(seen);
        while (!generation.isEmpty()) {
            List<Link> found = Stream.concat(one.apply(generation).stream(), other.apply(generation).stream())
                    .toList();
            links.putAll(found.stream().collect(groupingBy(Link::source, mapping(Link::target, toList()))));
            generation = found.stream().map(Link::target).filter(seen::add).toList();
        }
        return links;
    }

    private static Set<Id<Idea>> reached(Id<Idea> from, Map<Id<Idea>, List<Id<Idea>>> links) {
        Set<Id<Idea>> reached = new LinkedHashSet<>(List.of(from));
        Deque<Id<Idea>> ahead = new ArrayDeque<>(reached);
        while (!ahead.isEmpty()) {
            links.getOrDefault(ahead.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(ahead::add);
        }
        return reached;
    }
}
