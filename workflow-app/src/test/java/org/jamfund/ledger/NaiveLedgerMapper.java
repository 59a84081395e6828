package org.jamfund.ledger;

import java.time.Instant;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What not to do: looks at the balance first and writes afterwards. Proves that the race tests can fail. */
record NaiveLedgerMapper(LedgerMapper real, JdbcTemplate sql, Exchanger<Object> rivals) implements LedgerMapper {

    @Override
    public int move(Id<Account> id, long debits, long credits) {
        Account account = account(id);
        if (account == null || (!account.mayOverdraw() && account.balanceMinor() + credits < debits)) {
            return 0;
        }
        letARivalLook();
        return sql.update(
                "update ledger_accounts set debits_minor = ?, credits_minor = ? where account_id = ?",
                account.debitsMinor() + debits,
                account.creditsMinor() + credits,
                id.value());
    }

    /** Waits a moment for somebody else who has looked and not yet written, so that the race is always run. */
    private void letARivalLook() {
        try {
            rivals.exchange(this, 50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nobodyCame) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable Account account(Id<Account> id) {
        return real.account(id);
    }

    @Override
    public @Nullable Account accountByCode(String code) {
        return real.accountByCode(code);
    }

    @Override
    public void insertAccount(Account account) {
        real.insertAccount(account);
    }

    @Override
    public long corrected(long seq) {
        return real.corrected(seq);
    }

    @Override
    public @Nullable Transfer transfer(String reference) {
        return real.transfer(reference);
    }

    @Override
    public void insertResolution(long reservation, TransferKind kind, Instant at) {
        real.insertResolution(reservation, kind, at);
    }

    @Override
    public int advanceHead(int count) {
        return real.advanceHead(count);
    }

    @Override
    public Head head(int ahead) {
        return real.head(ahead);
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public void holdHead() {
        real.holdHead();
    }

    @Override
    public void insertTransfer(Transfer transfer) {
        real.insertTransfer(transfer);
    }
}
