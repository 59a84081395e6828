package org.jamfund.jam;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the scorecards of Jams. They are written with the other rules, by {@link Jams}; a Jam that never named one
 * has the usual one and no rows. Asks nobody who they are: whoever sees the Jam may know by what its ideas are judged.
 */
@Service
@Transactional
public class Scorecards {

    private final ScorecardMapper rows;

    Scorecards(ScorecardMapper rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Scorecard of(Id<Jam> jam) {
        List<ScorecardMapper.Row> criteria = rows.criteria(jam);
        if (criteria.isEmpty()) {
            return Scorecard.USUAL;
        }
        Map<String, List<Scale.Anchor>> anchors = rows.anchors(jam).stream()
                .collect(groupingBy(
                        ScorecardMapper.AnchorRow::code,
                        mapping(row -> new Scale.Anchor(row.score(), row.words()), toList())));
        return new Scorecard(criteria.stream()
                .map(row -> new Criterion(
                        row.code(),
                        row.name(),
                        row.description(),
                        row.weight(),
                        new Scale(row.minScore(), row.maxScore(), anchors.getOrDefault(row.code(), List.of()))))
                .toList());
    }

    void write(Id<Jam> jam, Scorecard scorecard) {
        if (scorecard.equals(of(jam))) {
            return;
        }
        rows.deleteAnchors(jam);
        rows.deleteCriteria(jam);
        if (scorecard.equals(Scorecard.USUAL)) {
            return;
        }
        for (int position = 0; position < scorecard.criteria().size(); position++) {
            Criterion criterion = scorecard.criteria().get(position);
            rows.insertCriterion(jam, position, criterion);
            criterion.scale().anchors().stream()
                    .map(anchor -> new ScorecardMapper.AnchorRow(criterion.code(), anchor.score(), anchor.words()))
                    .forEach(anchor -> rows.insertAnchor(jam, anchor));
        }
    }
}
