package org.jamfund.payment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a file it was handed: of the whole, of a block of it, of single payments. A word without a payment is
 * said of its whole block, one without a block of the whole file. Where a word is about a payment that it does not name, no
 * wider word says anything of that block: it may be the contrary.
 */
record BankAnswer(String messageId, List<Word> words) {

    /** What stands for the name of a payment that was left out. */
    static final String NAMELESS = "";

    /** Paid for good, refused, or anything in between. */
    enum Outcome {
        PAID,
        REFUSED,
        UNDER_WAY
    }

    /** What the bank says a payment was worth. */
    record Amount(BigDecimal value, String currency) {

        boolean is(Money money) {
            return currency.equals(money.getCurrencyUnit().getCode()) && value.compareTo(money.getAmount()) == 0;
        }
    }

    record Word(
            @Nullable String block,
            @Nullable String payment,
            Outcome outcome,
            String reason,
            @Nullable Amount amount) {

        Word about(@Nullable Amount said) {
            return new Word(block, payment, outcome, reason, said);
        }

        /** Whether it speaks of another amount than was instructed, and so of something else. */
        boolean isAboutOtherMoneyThan(Payment instructed) {
            return amount != null && !amount.is(instructed.amount());
        }
    }

    /** The words by what they are about, so that each payment of a large file finds its own at once. */
    static final class Words {

        private final Map<String, Word> payments = new LinkedHashMap<>();
        private final Map<String, Word> blocks = new HashMap<>();
        private final Set<String> blocksWithNameless = new LinkedHashSet<>();
        private @Nullable Word file;

        /** Of two words about the same the first counts. */
        Words(BankAnswer answer) {
            for (Word word : answer.words()) {
                if (NAMELESS.equals(word.payment())) {
                    blocksWithNameless.add(word.block());
                } else if (word.payment() != null) {
                    payments.putIfAbsent(word.payment(), word);
                } else if (word.block() != null) {
                    blocks.putIfAbsent(word.block(), word);
                } else if (file == null) {
                    file = word;
                }
            }
        }

        /** The closest: of the payment before that of its block before that of the file. */
        @Nullable
        Word of(Instruction.Line line, PaymentFile sent) {
            Word own = payments.get(line.payment().id().text());
            String block = line.blockOf(sent);
            if (own != null || blocksWithNameless.contains(block)) {
                return own;
            }
            return blocks.getOrDefault(block, file);
        }

        /** The payments it names, and the blocks of those it does not name. */
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(payments.keySet());
            names.addAll(blocksWithNameless);
            return names;
        }
    }
}
