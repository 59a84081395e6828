package org.jamfund.ledger;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads seals. Whoever keeps the seal of a number can tell later, without trusting anybody's database, whether the
 * transfers up to that number are still the same.
 */
@Service
@Transactional(readOnly = true)
public class Seals {

    private final SealMapper mapper;

    Seals(SealMapper mapper) {
        this.mapper = mapper;
    }

    /** Absent until the transfer with that number has been sealed, which takes some seconds. */
    public Optional<Seal> of(long seq) {
        return mapper.seal(seq);
    }

    /** {@link Seal#NONE} before the first. */
    public Seal latest() {
        return mapper.last().orElse(Seal.NONE);
    }
}
