package org.jamfund.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what a bank's answer to one of our files says: paid or come back, payment by payment, all or nothing. The closest word
 * counts: of the payment before that of its block before that of the file. Reading an answer twice changes nothing.
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

    /** What came of an answer; unknown is what it names that was not in the file. */
    public record Booked(int settled, int returned, int unchanged, List<String> unknown) {}

    public Booked read(Actor by, Id<Jam> jam, byte[] answer) {
        by.require(Role.FINANCE);
        jams.visible(jam, by);
        BankAnswer said = pain002.read(answer);
        PaymentFile file = files.ofMessage(jam, said.messageId()).orElseThrow(() -> new NotFound(said.messageId()));
        List<Instruction.Line> sent = writer.lines(mapper.ofFile(file.id()));
        int settled = 0;
        int returned = 0;
        for (Instruction.Line line : sent) {
            PaymentStatus before = line.payment().status();
            PaymentStatus after = book(by, line, closest(said, line, file));
            settled += after == PaymentStatus.PAID && before != after ? 1 : 0;
            returned += after == PaymentStatus.RETURNED && before != after ? 1 : 0;
        }
        return new Booked(settled, returned, sent.size() - settled - returned, unknown(said, sent));
    }

    private PaymentStatus book(Actor by, Instruction.Line line, Optional<BankAnswer.Word> word) {
        Payment payment = line.payment();
        BankAnswer.Outcome outcome = word.map(BankAnswer.Word::outcome).orElse(BankAnswer.Outcome.UNDER_WAY);
        if (outcome == BankAnswer.Outcome.PAID && payment.status() == PaymentStatus.INSTRUCTED) {
            payments.settle(by, payment.id());
            return PaymentStatus.PAID;
        }
        if (outcome == BankAnswer.Outcome.REFUSED && !payment.status().cameBack()) {
            String reason = word.orElseThrow().reason();
            payments.sendBack(
                    by, payment.id(), Reason.said(reason.substring(0, Math.min(MOST_WORDS, reason.length()))));
            return PaymentStatus.RETURNED;
        }
        return payment.status();
    }

    private static Optional<BankAnswer.Word> closest(BankAnswer said, Instruction.Line line, PaymentFile file) {
        List<BankAnswer.Word> about =
                said.words().stream().filter(word -> word.isAbout(line, file)).toList();
        return about.stream()
                .filter(word -> word.payment() != null)
                .findFirst()
                .or(() -> about.stream().filter(word -> word.block() != null).findFirst())
                .or(() -> about.stream().findFirst());
    }

    private static List<String> unknown(BankAnswer said, List<Instruction.Line> sent) {
        Set<String> known = new HashSet<>();
        sent.forEach(line -> known.add(line.payment().id().text()));
        List<String> unknown = new ArrayList<>();
        said.words().forEach(word -> {
            if (word.payment() != null && !known.contains(word.payment())) {
                unknown.add(word.payment());
            }
        });
        return unknown;
    }
}
