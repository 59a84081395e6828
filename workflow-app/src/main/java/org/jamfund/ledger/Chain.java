package org.jamfund.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Works the chain of seals out again, page by page, and names the first number at which the books are not what was
 * sealed. Also held against the last seal that an earlier verification has proven: whoever seals a changed past anew
 * does not get past that one.
 */
@Component
class Chain {

    private static final int PAGE = 1000;

    private final SealedPages pages;
    private final SealMapper mapper;
    private final VerdictMapper verdicts;

    Chain(SealedPages pages, SealMapper mapper, VerdictMapper verdicts) {
        this.pages = pages;
        this.mapper = mapper;
        this.verdicts = verdicts;
    }

    /** How far the seals hold, and what is wrong behind that. */
    record Walk(Seal proven, Optional<String> violation) {}

    Walk walk() {
        Seal witness = verdicts.proven().orElse(Seal.NONE);
        Seal proven = Seal.NONE;
        SealedPages.Rows page;
        do {
            page = pages.after(proven.seq(), PAGE);
            for (SealedTransfer transfer : page.transfers()) {
                if (transfer.seal() == null) {
                    return ended(proven, witness, "the seal of transfer %d (%s) is missing", transfer.reference());
                }
                String seal = SealedText.seal(proven.seal(), transfer, page.accounts());
                Optional<String> wrong = wrong(new Seal(proven.seq() + 1, seal), transfer, witness);
                if (wrong.isPresent()) {
                    return new Walk(proven, wrong);
                }
                proven = new Seal(transfer.seq(), seal);
            }
        } while (page.transfers().size() == PAGE);
        return ended(proven, witness, "transfer %d was sealed and is missing", "");
    }

    private Optional<String> wrong(Seal expected, SealedTransfer transfer, Seal witness) {
        if (transfer.seq() != expected.seq()) {
            return Optional.of("transfer %d is missing".formatted(expected.seq()));
        }
        if (!expected.seal().equals(transfer.seal())) {
            String which = isForged(expected, witness)
                    ? "the seal of transfer %d (%s) was changed, the transfer was not"
                    : "transfer %d (%s), one of its accounts or its resolution is not what was sealed";
            return Optional.of(which.formatted(transfer.seq(), transfer.reference()));
        }
        if (expected.seq() == witness.seq() && !expected.equals(witness)) {
            return Optional.of("a transfer up to %d was changed and sealed anew".formatted(expected.seq()));
        }
        return Optional.empty();
    }

    /** Where the next seal follows from what this seal should be, this one was changed; else what it covers was. */
    private boolean isForged(Seal expected, Seal witness) {
        if (expected.equals(witness)) {
            return true;
        }
        SealedPages.Rows next = pages.after(expected.seq(), 1);
        return next.transfers().stream()
                .anyMatch(behind -> SealedText.seal(expected.seal(), behind, next.accounts())
                        .equals(behind.seal()));
    }

    /** Behind the last seal of the chain there may be none, and none that was there before may be gone. */
    private Walk ended(Seal proven, Seal witness, String missing, String reference) {
        long last = Math.max(mapper.last().orElse(Seal.NONE).seq(), witness.seq());
        return new Walk(
                proven,
                last <= proven.seq() ? Optional.empty() : Optional.of(missing.formatted(proven.seq() + 1, reference)));
    }
}
