package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.References;
import org.jamfund.ledger.Transfer;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of Jams as a whole: what sponsors granted and where it stands. A grant is refused on a cancelled Jam; it holds
 * the Jam's row from its look at the phase on, and before the ledger's, as all who book for the Jam do.
 */
@Service
@Transactional
public class Envelopes implements References {

    /** What the keys and the accounts of envelopes begin with. */
    public static final String PREFIX = "jam/";

    private static final String IMPORT = "import/";
    private static final int MAX_REFERENCE = 100;

    private final Jams jams;
    private final Ledger ledger;
    private final EnvelopeMapper mapper;

    Envelopes(Jams jams, Ledger ledger, EnvelopeMapper mapper) {
        this.jams = jams;
        this.ledger = ledger;
        this.mapper = mapper;
    }

    /** The ledger's key of the Jam's envelope. */
    public static String keyOf(Id<Jam> jam) {
        return PREFIX + jam;
    }

    /** The ledger's reference of the grant that finance calls by this one. */
    public static String grantOf(Id<Jam> jam, String reference) {
        return keyOf(jam) + "/grant/" + reference;
    }

    @Transactional(readOnly = true)
    public Envelope of(Id<Jam> id) {
        Jam jam = jams.get(id);
        Sums sums = mapper.sums(keyOf(id));
        return new Envelope(
                jam.currency(),
                sums.granted(),
                sums.available(),
                sums.reserved(),
                sums.committed(),
                sums.disbursed(),
                mapper.returned(keyOf(id)));
    }

    /** What stands on the accounts, for whoever decides by it while others wait. */
    @Transactional(readOnly = true)
    Sums standing(Id<Jam> id) {
        return mapper.sums(keyOf(id));
    }

    /** Books a grant once per reference. */
    public Transfer grant(Actor by, Id<Jam> jam, Money amount, String reference) {
        by.require(Role.FINANCE);
        PlainText.lineFault("reference", reference, MAX_REFERENCE).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        jams.hold(jam);
        return book(by, jams.get(jam), amount, grantOf(jam, reference));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(TransferKind.GRANT, List.of(PREFIX + "%/grant/%", IMPORT + "%"));
    }

    /** The budget that an election brings along, once per import. */
    public Transfer bring(Actor by, Id<Jam> jam, Money amount, Id<?> importId) {
        jams.hold(jam);
        return book(by, jams.evenHalfImported(jam), amount, IMPORT + importId);
    }

    private Transfer book(Actor by, Jam jam, Money amount, String reference) {
        if (jam.phase() == JamPhase.CANCELLED) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
        if (!amount.getCurrencyUnit().getCode().equals(jam.currency())) {
            throw Invalid.field("amount.currency", "currency-of-jam", jam.currency());
        }
        if (!amount.isPositive()) {
            throw Invalid.field("amount.amount", "amount-positive");
        }
        return ledger.book(new Order.Grant(reference, keyOf(jam.id()), amount, by.id(), Reason.of("granted")));
    }
}
