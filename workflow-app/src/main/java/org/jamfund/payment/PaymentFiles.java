package org.jamfund.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Sha256;
import org.jamfund.ledger.Ledger;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which payments leave. A payment is in one file, and a file is the same bytes for ever. Refused: {@code
 * ledger-read-only}, {@code no-debtor-account}, {@code nothing-to-pay}, {@code four-eyes} for whoever gave one of the payees.
 */
@Service
@Transactional
@EnableConfigurationProperties(PaymentSettings.class)
public class PaymentFiles {

    /** So many payments fit one file; the next file takes the rest. */
    private static final int MOST_PAYMENTS = 5_000;

    private static final Period FURTHEST = Period.ofYears(1);
    private static final String PREFIX = "JF-";

    private final PaymentFileMapper mapper;
    private final PaymentMapper payments;
    private final PaymentWriter writer;
    private final Jams jams;
    private final Ledger ledger;
    private final Clock clock;

    PaymentFiles(
            PaymentFileMapper mapper,
            PaymentMapper payments,
            PaymentWriter writer,
            Jams jams,
            Ledger ledger,
            Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.writer = writer;
        this.jams = jams;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All open payments of a Jam in one file, to be paid on that day or today. */
    public PaymentFile make(Actor by, Id<Jam> id, @Nullable LocalDate executionOn) {
        by.require(Role.FINANCE);
        Jam jam = jams.visible(id, by);
        ledger.requireOpen();
        Debtor debtor = writer.debtor(jam.currency());
        Id<PaymentFile> fresh = Id.fresh();
        PaymentFile file = new PaymentFile(
                fresh, id, PREFIX + fresh, 0, 0, jam.currency(), day(executionOn), by.id(), clock.instant());
        mapper.insert(file);
        fill(by, file, debtor);
        return mapper.find(fresh).orElseThrow(() -> new NotFound(fresh));
    }

    private LocalDate day(@Nullable LocalDate executionOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = Objects.requireNonNullElse(executionOn, today);
        if (day.isBefore(today) || day.isAfter(today.plus(FURTHEST))) {
            throw Invalid.field("executionOn", "execution-day", today, today.plus(FURTHEST));
        }
        return day;
    }

    /** Claims first and reads then: what is written to the file is what nobody else can have any more. */
    private void fill(Actor by, PaymentFile file, Debtor debtor) {
        Long last = mapper.lastOpen(file.jamId(), MOST_PAYMENTS);
        if (last == null || mapper.claim(file.jamId(), last, file.id(), file.madeAt()) == 0) {
            throw Refusal.of("nothing-to-pay").asException();
        }
        List<Payment> claimed = payments.ofFile(file.id());
        Instruction instruction = new Instruction(file, debtor, writer.lines(claimed));
        if (instruction.lines().stream().anyMatch(line -> line.payee().givenBy().equals(by.id()))) {
            throw Refusal.of("four-eyes").asException();
        }
        claimed.forEach(payment ->
                payments.insertEvent(PaymentEvent.of(payment, PaymentStatus.INSTRUCTED, by.id(), file.madeAt())));
        writer.write(instruction)
                .forEach((format, bytes) -> mapper.insertContent(file.id(), format, bytes, Sha256.of(bytes)));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<PaymentFile> list(Actor reader, Id<Jam> jam, PageRequest request) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        jams.visible(jam, reader);
        Long before = request.afterId();
        List<PaymentFile> rows = mapper.list(jam, before == null ? Long.MAX_VALUE : before, request.rowsToRead());
        return Page.of(rows, request, file -> file.id().text());
    }

    @Transactional(readOnly = true)
    public PaymentFile get(Actor reader, Id<PaymentFile> id) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The bytes that left, with their SHA-256. */
    public record Sent(PaymentFile file, byte[] bytes, String sha256) {}

    @Transactional(readOnly = true)
    public Sent sent(Actor reader, Id<PaymentFile> id, PaymentFormat format) {
        PaymentFile file = get(reader, id);
        PaymentFileMapper.Content content = mapper.content(id, format).orElseThrow(() -> new NotFound(id));
        return new Sent(file, content.content(), content.sha256());
    }
}
