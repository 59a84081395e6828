package org.jamfund.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.ledger.Account;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a mistake in the books is mended: one person of finance proposes to mirror a transfer, another approves and thereby
 * books it, or refuses with a reason; who proposed it may withdraw it until then. Deciding the same again changes nothing. Refused: {@code not-correctable}, {@code
 * exceeds-transfer}, {@code correction-waits}, {@code four-eyes}, {@code already-decided}, {@code insufficient-envelope}
 * and {@code insufficient-funds} where the money has gone on meanwhile.
 */
@Service
@Transactional
public class Corrections {

    private final Jams jams;
    private final Books books;
    private final Ledger ledger;
    private final CorrectionMapper mapper;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Corrections(
            Jams jams,
            Books books,
            Ledger ledger,
            CorrectionMapper mapper,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jams = jams;
        this.books = books;
        this.ledger = ledger;
        this.mapper = mapper;
        this.facts = facts;
        this.clock = clock;
    }

    /** Newest first, for those who answer for money and those who audit it. */
    @Transactional(readOnly = true)
    public Page<Correction> list(Actor reader, Id<Jam> jam, PageRequest request) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        jams.visible(jam, reader);
        Long before = request.afterId();
        return Page.of(
                mapper.list(jam, before == null ? Long.MAX_VALUE : before, request.rowsToRead()),
                request,
                correction -> correction.id().text());
    }

    @Transactional(readOnly = true)
    public Correction get(Id<Correction> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The transfer of that number or reference, if it is one that can be corrected. */
    @Transactional(readOnly = true)
    public Posting correctable(Actor by, Id<Jam> jam, String transfer) {
        by.require(Role.FINANCE);
        jams.visible(jam, by);
        Posting posting = books.find(Envelopes.keyOf(jam), transfer).orElseThrow(() -> new NotFound(transfer));
        if (!posting.kind().isCorrectable()) {
            throw Refusal.of("not-correctable", posting.reference()).asException();
        }
        if (posting.kind() == TransferKind.DISBURSE) {
            facts.publishEvent(new CorrectionAsked(posting));
        }
        return posting;
    }

    /** While a proposal waits, the same again of the same person yields it, and anything else about that transfer is refused. */
    public Correction propose(Actor by, Id<Jam> jam, String transfer, Money amount, Reason reason) {
        Posting posting = correctable(by, jam, transfer);
        Correction proposed = proposal(by, jam, posting, amount, reason);
        Correction waiting = mapper.openFor(posting.seq()).orElse(null);
        if (waiting != null) {
            return sameOrRefused(waiting, proposed);
        }
        Money left = books.leftToCorrect(posting);
        if (amount.isGreaterThan(left)) {
            throw Refusal.of("exceeds-transfer", posting.reference(), left).asException();
        }
        try {
            mapper.insert(proposed);
            return told(proposed.id());
        } catch (DuplicateKeyException proposedMeanwhile) {
            return sameOrRefused(mapper.openFor(posting.seq()).orElseThrow(() -> proposedMeanwhile), proposed);
        }
    }

    private Correction proposal(Actor by, Id<Jam> jam, Posting posting, Money amount, Reason reason) {
        if (!amount.getCurrencyUnit().getCode().equals(posting.currency())) {
            throw Invalid.field("amount.currency", "currency-of-jam", posting.currency());
        }
        if (!amount.isPositive()) {
            throw Invalid.field("amount.amount", "amount-positive");
        }
        return new Correction(
                Id.fresh(),
                jam,
                posting.seq(),
                posting.reference(),
                posting.kind(),
                awardOf(posting),
                amount.getAmountMinorLong(),
                posting.currency(),
                reason.encoded(),
                CorrectionStatus.PROPOSED,
                by.id(),
                now(),
                null,
                null,
                null);
    }

    private static @Nullable Id<Award> awardOf(Posting posting) {
        return posting.kind() == TransferKind.DISBURSE ? Account.idIn(posting.credit()) : null;
    }

    private static Correction sameOrRefused(Correction waiting, Correction proposed) {
        boolean same = waiting.proposedBy().equals(proposed.proposedBy())
                && waiting.amountMinor() == proposed.amountMinor()
                && waiting.encodedReason().equals(proposed.encodedReason());
        if (!same) {
            throw Refusal.of("correction-waits", waiting.reference()).asException();
        }
        return waiting;
    }

    /** Books the correction. Who approves answers for it in the journal; who proposed it stands beside it here. */
    public Correction approve(Actor by, Id<Correction> id) {
        Correction correction = decidable(by, id);
        if (mapper.decide(id, CorrectionStatus.APPROVED, by.id(), null, now()) != 1) {
            return decidedTheSame(by, id, CorrectionStatus.APPROVED, null);
        }
        Id<Award> award = correction.awardId();
        if (award != null) {
            facts.publishEvent(new CorrectionApproved(id, award, correction.jamId()));
        }
        // what is available must not become less between an offer's look and its reservation
        jams.hold(correction.jamId());
        ledger.book(new Order.Correct(
                Correction.referenceOf(id), correction.reference(), correction.amount(), by.id(), correction.reason()));
        if (award != null) {
            facts.publishEvent(new DisbursementCorrected(id, award, correction.amount(), by.id()));
        }
        return told(id);
    }

    public Correction refuse(Actor by, Id<Correction> id, Reason refusal) {
        decidable(by, id);
        return ended(by, id, CorrectionStatus.REFUSED, refusal);
    }

    /** Whoever proposed it takes it back, so that something else about that transfer can be proposed. */
    public Correction withdraw(Actor by, Id<Correction> id) {
        if (!visible(by, id).proposedBy().equals(by.id())) {
            throw new NotAllowed("withdraw what somebody else proposed");
        }
        return ended(by, id, CorrectionStatus.WITHDRAWN, null);
    }

    private Correction ended(Actor by, Id<Correction> id, CorrectionStatus to, @Nullable Reason refusal) {
        String words = refusal == null ? null : refusal.encoded();
        return mapper.decide(id, to, by.id(), words, now()) == 1 ? told(id) : decidedTheSame(by, id, to, refusal);
    }

    private Correction told(Id<Correction> id) {
        Correction correction = get(id);
        facts.publishEvent(new CorrectionChanged(correction));
        return correction;
    }

    private Correction decidable(Actor by, Id<Correction> id) {
        Correction correction = visible(by, id);
        if (correction.proposedBy().equals(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        return correction;
    }

    private Correction visible(Actor by, Id<Correction> id) {
        by.require(Role.FINANCE);
        Correction correction = get(id);
        jams.visible(correction.jamId(), by);
        return correction;
    }

    private Correction decidedTheSame(Actor by, Id<Correction> id, CorrectionStatus to, @Nullable Reason refusal) {
        Correction decided = get(id);
        boolean same = decided.status() == to
                && by.id().equals(decided.decidedBy())
                && (refusal == null || refusal.equals(decided.refusal()));
        if (!same) {
            throw Refusal.of("already-decided").asException();
        }
        return decided;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
