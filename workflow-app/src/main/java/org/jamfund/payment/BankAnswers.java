package org.jamfund.payment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what a bank's answer to one of our files says: paid or come back, payment by payment, all or nothing. The closest word
 * counts: of the payment before that of its block before that of the file. Reading an answer twice changes nothing. The rows
 * of the file are held before anything is booked, and what comes back is booked as one list: no lock is waited for while the
 * head of the ledger is kept.
 */
@Service
@Transactional
public class BankAnswers {

    private static final int MOST_WORDS = 1_900;

    private final Pain002 pain002;
    private final PaymentFileMapper files;
    private final PaymentMapper mapper;
    private final PaymentWriter writer;
    private final Payments payments;
    private final Jams jams;

    BankAnswers(
            Pain002 pain002,
            PaymentFileMapper files,
            PaymentMapper mapper,
            PaymentWriter writer,
            Payments payments,
            Jams jams) {
        this.pain002 = pain002;
        this.files = files;
        this.mapper = mapper;
        this.writer = writer;
        this.payments = payments;
        this.jams = jams;
    }

    /**
     * What came of an answer. Unchanged are also those of the two lists that finance has to look at: contradicted, where the
     * answer says the contrary of what is booked or another amount than was instructed, and corrected, which was refused but taken back in the books before.
     * Unknown is what the answer names that was not in the file, and the block of a payment that it does not name.
     */
    public record Booked(
            int settled,
            int returned,
            int unchanged,
            List<String> unknown,
            List<String> contradicted,
            List<String> corrected) {}

    public Booked read(Actor by, Id<Jam> jam, byte[] answer) {
        by.require(Role.FINANCE);
        jams.visible(jam, by);
        BankAnswer said = pain002.read(answer);
        PaymentFile file = files.ofMessage(jam, said.messageId()).orElseThrow(() -> new NotFound(said.messageId()));
        jams.hold(jam);
        mapper.holdFile(file.id());
        BankAnswer.Words words = new BankAnswer.Words(said);
        Set<String> unknown = words.names();
        Map<Fate, List<Payment>> fates = new EnumMap<>(Fate.class);
        Map<Payment, Reason> refused = new LinkedHashMap<>();
        for (Instruction.Line line : writer.lines(mapper.ofFile(file.id()))) {
            Payment payment = line.payment();
            BankAnswer.Word word = words.of(line, file);
            Fate fate = word == null ? Fate.UNCHANGED : Fate.of(payment, word);
            fates.computeIfAbsent(fate, one -> new ArrayList<>()).add(payment);
            unknown.remove(payment.id().text());
            if (word != null && fate == Fate.RETURNED) {
                refused.put(payment, reason(word));
            }
        }
        payments.sendBackHeld(by, refused);
        payments.settleHeld(by, fates.getOrDefault(Fate.SETTLED, List.of()));
        return booked(fates, unknown);
    }

    /** What becomes of a payment by the bank's word. */
    private enum Fate {
        SETTLED,
        RETURNED,
        CONTRADICTED,
        CORRECTED,
        UNCHANGED;

        static Fate of(Payment payment, BankAnswer.Word word) {
            if (word.isAboutOtherMoneyThan(payment)) {
                return CONTRADICTED;
            }
            return switch (word.outcome()) {
                case PAID -> paid(payment.status());
                case REFUSED -> refused(payment, word.payment() != null);
                case UNDER_WAY -> UNCHANGED;
            };
        }

        /** What finance has taken back and the bank paid all the same may be paid twice. */
        private static Fate paid(PaymentStatus now) {
            if (now == PaymentStatus.INSTRUCTED) {
                return SETTLED;
            }
            return now.cameBack() ? CONTRADICTED : UNCHANGED;
        }

        /** A file sent twice is refused as a whole the second time; only a word of its own takes back what was paid. */
        private static Fate refused(Payment payment, boolean byName) {
            if (payment.status().cameBack()) {
                return UNCHANGED;
            }
            if (payment.status() == PaymentStatus.PAID && !byName) {
                return CONTRADICTED;
            }
            return payment.correctedMinor() > 0 ? CORRECTED : RETURNED;
        }
    }

    /** The bank's words as one line for the books: it may send what nobody here could type. */
    private static Reason reason(BankAnswer.Word word) {
        StringBuilder line = new StringBuilder();
        word.reason()
                .substring(0, Math.min(MOST_WORDS, word.reason().length()))
                .codePoints()
                .map(one -> PlainText.isInLine(one) ? one : ' ')
                .forEach(line::appendCodePoint);
        return Reason.said(line.toString());
    }

    private static Booked booked(Map<Fate, List<Payment>> fates, Set<String> unknown) {
        int all = fates.values().stream().mapToInt(List::size).sum();
        int settled = ids(fates, Fate.SETTLED).size();
        int returned = ids(fates, Fate.RETURNED).size();
        return new Booked(
                settled,
                returned,
                all - settled - returned,
                List.copyOf(unknown),
                ids(fates, Fate.CONTRADICTED),
                ids(fates, Fate.CORRECTED));
    }

    private static List<String> ids(Map<Fate, List<Payment>> fates, Fate fate) {
        return fates.getOrDefault(fate, List.of()).stream()
                .map(payment -> payment.id().text())
                .toList();
    }
}
