package org.jamfund.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an idea's text must be to stand in its Jam; all faults are told at once. */
@Component
class IdeaTexts {

    static final int MAX_OWNERS = 10;

    private static final int MAX_TITLE = 500;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_NOTE = 1990;
    private static final int MAX_TAGS = 10;
    private static final int MAX_TAG = 60;

    private final Jams jams;
    private final People people;
    private final IdeaMapper mapper;

    IdeaTexts(Jams jams, People people, IdeaMapper mapper) {
        this.jams = jams;
        this.people = people;
        this.mapper = mapper;
    }

    /** The text of a new idea, its parent and co-owners included. */
    void checkNew(Jam jam, IdeaText text) {
        List<FieldError> faults = faults(jam, text);
        if (text.buildsOn() != null && !canBuildOn(jam, text.buildsOn())) {
            faults.add(FieldError.of("buildsOn", "unknown"));
        }
        faultOfOwners("coOwners", text.coOwners()).ifPresent(faults::add);
        refuse(faults);
    }

    void checkRevised(Jam jam, IdeaText text) {
        refuse(faults(jam, text));
    }

    /** What owners say has changed, without blanks around it; absent where they say nothing. */
    @Nullable
    String checkedNote(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        PlainText.wordsFault("note", note.strip(), MAX_NOTE).ifPresent(fault -> refuse(List.of(fault)));
        return note.strip();
    }

    void checkOwners(List<Id<Person>> owners) {
        List<FieldError> faults = new ArrayList<>();
        if (owners.isEmpty()) {
            faults.add(FieldError.of("owners", "required"));
        }
        faultOfOwners("owners", owners).ifPresent(faults::add);
        refuse(faults);
    }

    private List<FieldError> faults(Jam jam, IdeaText text) {
        List<FieldError> faults = new ArrayList<>();
        PlainText.fault("title", text.title(), MAX_TITLE).ifPresent(faults::add);
        PlainText.fault("problem", text.problem(), MAX_TEXT).ifPresent(faults::add);
        PlainText.fault("solution", text.solution(), MAX_TEXT).ifPresent(faults::add);
        faultOfAmount(jam, text.requested()).ifPresent(faults::add);
        if (text.topic() != null && !jams.topics(jam.id()).contains(text.topic())) {
            faults.add(FieldError.of("topic", "unknown"));
        }
        faultOfTags(text.tags()).ifPresent(faults::add);
        return faults;
    }

    private static Optional<FieldError> faultOfAmount(Jam jam, Money requested) {
        if (!requested.getCurrencyUnit().getCode().equals(jam.currency())) {
            return Optional.of(FieldError.of("requested", "currency-of-jam", jam.currency()));
        }
        if (!requested.isPositive()) {
            return Optional.of(FieldError.of("requested", "amount-positive"));
        }
        return Amounts.minor(requested) > Amounts.MAX_MINOR
                ? Optional.of(FieldError.of("requested", "amount-too-large"))
                : Optional.empty();
    }

    private static Optional<FieldError> faultOfTags(List<String> tags) {
        if (tags.size() > MAX_TAGS) {
            return Optional.of(FieldError.of("tags", "too-many", MAX_TAGS));
        }
        return tags.stream()
                .map(tag -> PlainText.fault("tags", tag, MAX_TAG))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<FieldError> faultOfOwners(String field, List<Id<Person>> owners) {
        if (owners.size() > MAX_OWNERS) {
            return Optional.of(FieldError.of(field, "too-many", MAX_OWNERS));
        }
        Map<Id<Person>, Person> known = people.named(owners);
        boolean allKnown = owners.stream()
                .allMatch(owner -> known.containsKey(owner) && known.get(owner).enabled());
        return allKnown ? Optional.empty() : Optional.of(FieldError.of(field, "unknown"));
    }

    private boolean canBuildOn(Jam jam, Id<Idea> parent) {
        return mapper.find(parent)
                .filter(idea -> idea.jamId().equals(jam.id()))
                .filter(idea -> idea.submittedAt() != null && idea.status() != IdeaStatus.REMOVED)
                .isPresent();
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
