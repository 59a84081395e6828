package org.jamfund.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last verdict, whichever node came to it. A red one closes the books to every booking of every node: what is wrong
 * must not grow. A green one of the same or a later number opens them again.
 */
@Service
@Transactional
public class Verdicts {

    private final VerdictMapper mapper;

    Verdicts(VerdictMapper mapper) {
        this.mapper = mapper;
    }

    /** Absent until the first verification. */
    @Transactional(readOnly = true)
    public Optional<Verdict> latest() {
        return mapper.verdict()
                .map(row -> new Verdict(
                        row.asOf(), row.checkedAt(), new Seal(row.sealedUpTo(), row.seal()), mapper.checks()));
    }

    /** A red verdict proves nothing: what was proven before it stays the witness. */
    void record(Verdict verdict) {
        mapper.hold();
        Optional<VerdictMapper.Row> last = mapper.verdict();
        if (verdict.ok() && last.filter(row -> row.asOf() > verdict.asOf()).isPresent()) {
            return;
        }
        Seal proven = verdict.ok() ? verdict.proven() : mapper.proven().orElse(Seal.NONE);
        mapper.open(verdict.ok());
        mapper.remove();
        mapper.insert(verdict, proven);
        mapper.removeChecks();
        List<Verdict.Check> checks = verdict.checks();
        for (int position = 0; position < checks.size(); position++) {
            mapper.insertCheck(position, checks.get(position));
        }
    }
}
