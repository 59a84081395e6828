package org.jamfund.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jamfund.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a seal covers, as text: a sequence of netstrings ({@code <bytes in UTF-8>:<text>,}; an absent value is
 * {@code -,}). First the name of this format and the seal before; then the transfer's number, reference, kind, amount in
 * minor units, currency, reservation, corrected transfer, person, reason and instant; then the debited and the credited
 * account, each with id, code, owner, kind, currency, overdraft and instant of opening; last the kind and instant of the
 * resolution. Instants are UTC to the microsecond. The seal is the SHA-256 of that text in hexadecimal digits. No field is
 * ever added, moved or left out here: another text would be another format under another name.
 */
final class SealedText {

    private static final String FORMAT = "jamfund-seal-1";
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private SealedText() {}

    static String of(String before, SealedTransfer transfer, Map<Long, SealedAccount> accounts) {
        SealedText text = new SealedText();
        text.add(FORMAT).add(before);
        text.add(transfer.seq()).add(transfer.reference()).add(transfer.kind());
        text.add(transfer.amountMinor()).add(transfer.currency());
        text.add(transfer.reservationSeq()).add(transfer.correctsSeq()).add(transfer.personId());
        text.add(transfer.reason()).at(transfer.bookedAt());
        text.account(accounts.get(transfer.debitAccountId()));
        text.account(accounts.get(transfer.creditAccountId()));
        text.add(transfer.resolutionKind()).at(transfer.resolvedAt());
        return text.text.toString();
    }

    static String seal(String before, SealedTransfer transfer, Map<Long, SealedAccount> accounts) {
        return Sha256.of(of(before, transfer, accounts));
    }

    private void account(@Nullable SealedAccount account) {
        if (account == null) {
            add(null);
            return;
        }
        add(account.accountId()).add(account.code()).add(account.ownerKey()).add(account.kind());
        add(account.currency()).add(account.mayOverdraw()).at(account.openedAt());
    }

    private SealedText add(@Nullable Object field) {
        if (field == null) {
            text.append("-,");
            return this;
        }
        String value = field.toString();
        text.append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(value)
                .append(',');
        return this;
    }

    private void at(@Nullable Instant instant) {
        add(instant == null ? null : MICROS.format(instant));
    }
}
