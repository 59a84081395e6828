package org.jamfund.ledger;

import java.time.Clock;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Finds accounts by code and opens them at their first use. */
@Component
class Accounts {

    private final LedgerMapper mapper;
    private final Clock clock;

    Accounts(LedgerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    Account get(Id<Account> id) {
        Account account = mapper.account(id);
        if (account == null) {
            throw new NotFound(id);
        }
        return account;
    }

    Account withCode(String code) {
        Account account = mapper.accountByCode(code);
        if (account == null) {
            throw new NotFound(code);
        }
        return account;
    }

    Account committed(String project) {
        return withCode(AccountKind.COMMITTED.codeOf(project));
    }

    Account disbursed(String project) {
        return withCode(AccountKind.DISBURSED.codeOf(project));
    }

    Account opened(AccountKind kind, String key, String ownerKey, String currency) {
        String code = kind.codeOf(key);
        Account account = mapper.accountByCode(code);
        if (account == null) {
            account = open(code, kind, ownerKey, currency);
        }
        if (!account.currency().equals(currency)) {
            throw Refusal.of("currency-mismatch", currency, account.currency()).asException();
        }
        return account;
    }

    private Account open(String code, AccountKind kind, String ownerKey, String currency) {
        boolean mayOverdraw = kind == AccountKind.SPONSOR;
        Account account = new Account(Id.fresh(), code, ownerKey, kind, currency, 0, 0, mayOverdraw, clock.instant());
        try {
            mapper.insertAccount(account);
            return account;
        } catch (DuplicateKeyException openedMeanwhile) {
            Account other = mapper.accountByCode(code);
            if (other == null) {
                throw openedMeanwhile;
            }
            return other;
        }
    }
}
