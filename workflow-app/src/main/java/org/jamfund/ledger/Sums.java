package org.jamfund.ledger;

/** What one booking as a whole debits and credits to one account, in minor units. */
record Sums(Account account, long debits, long credits) {

    static Sums debit(Movement movement) {
        return new Sums(movement.debit(), movement.amountMinor(), 0);
    }

    static Sums credit(Movement movement) {
        return new Sums(movement.credit(), 0, movement.amountMinor());
    }

    Sums plus(Sums other) {
        return new Sums(account, Math.addExact(debits, other.debits), Math.addExact(credits, other.credits));
    }
}
