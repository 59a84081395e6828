package org.jamfund.ledger;

import java.util.List;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Works out which accounts an order moves money between. The order's own movement comes first, a returned rest second. */
@Component
class Movements {

    private final LedgerMapper mapper;
    private final Accounts accounts;

    Movements(LedgerMapper mapper, Accounts accounts) {
        this.mapper = mapper;
        this.accounts = accounts;
    }

    List<Movement> of(Order order) {
        if (order instanceof Order.Grant grant) {
            return grant(grant);
        } else if (order instanceof Order.Reserve reserve) {
            return reserve(reserve);
        } else if (order instanceof Order.Post post) {
            return post(post);
        } else if (order instanceof Order.Release release) {
            return release(release);
        } else if (order instanceof Order.Disburse disburse) {
            return disburse(disburse);
        } else if (order instanceof Order.Reclaim reclaim) {
            return reclaim(reclaim);
        } else if (order instanceof Order.Repeat repeat) {
            return repeat(repeat);
        } else if (order instanceof Order.Surrender surrender) {
            return surrender(surrender);
        }
        return giveBack((Order.GiveBack) order);
    }

    private List<Movement> grant(Order.Grant order) {
        String currency = order.amount().getCurrencyUnit().getCode();
        Account sponsor = accounts.opened(AccountKind.SPONSOR, order.envelope(), order.envelope(), currency);
        return one(order, TransferKind.GRANT, sponsor, available(order.envelope(), currency), order.amount());
    }

    private List<Movement> reserve(Order.Reserve order) {
        String currency = order.amount().getCurrencyUnit().getCode();
        Account available = available(order.envelope(), currency);
        Account reserved = accounts.opened(AccountKind.RESERVED, order.award(), order.envelope(), currency);
        return one(order, TransferKind.RESERVE, available, reserved, order.amount());
    }

    private List<Movement> post(Order.Post order) {
        Transfer reservation = reservation(order.reservation());
        Account reserved = accounts.get(reservation.creditAccountId());
        Account committed =
                accounts.opened(AccountKind.COMMITTED, order.project(), reserved.ownerKey(), reserved.currency());
        long amount = minor(order.amount(), reserved);
        long rest = reservation.amountMinor() - amount;
        if (rest < 0) {
            throw Refusal.of("exceeds-reservation", order.amount(), reservation.amount())
                    .asException();
        }
        Movement posted = new Movement(
                order, order.reference(), TransferKind.POST, reserved, committed, amount, reservation.seq());
        if (rest == 0) {
            return List.of(posted);
        }
        Account available = available(reserved.ownerKey(), reserved.currency());
        return List.of(
                posted,
                new Movement(
                        order,
                        order.reference() + "/rest",
                        TransferKind.RETURN,
                        reserved,
                        available,
                        rest,
                        reservation.seq()));
    }

    private List<Movement> release(Order.Release order) {
        Transfer reservation = reservation(order.reservation());
        Account reserved = accounts.get(reservation.creditAccountId());
        return List.of(new Movement(
                order,
                order.reference(),
                TransferKind.VOID,
                reserved,
                available(reserved.ownerKey(), reserved.currency()),
                reservation.amountMinor(),
                reservation.seq()));
    }

    private List<Movement> disburse(Order.Disburse order) {
        Account committed = accounts.committed(order.project());
        Account disbursed =
                accounts.opened(AccountKind.DISBURSED, order.project(), committed.ownerKey(), committed.currency());
        return one(order, TransferKind.DISBURSE, committed, disbursed, order.amount());
    }

    private List<Movement> giveBack(Order.GiveBack order) {
        Account committed = accounts.committed(order.project());
        Account available = available(committed.ownerKey(), committed.currency());
        return one(order, TransferKind.RETURN, committed, available, order.amount());
    }

    private List<Movement> reclaim(Order.Reclaim order) {
        Account disbursed = accounts.disbursed(order.project());
        return one(order, TransferKind.RETURN, disbursed, cameBack(order.project(), disbursed), order.amount());
    }

    private List<Movement> repeat(Order.Repeat order) {
        Account disbursed = accounts.disbursed(order.project());
        return one(order, TransferKind.DISBURSE, cameBack(order.project(), disbursed), disbursed, order.amount());
    }

    private List<Movement> surrender(Order.Surrender order) {
        Account cameBack = cameBack(order.project(), accounts.disbursed(order.project()));
        Account available = available(cameBack.ownerKey(), cameBack.currency());
        return one(order, TransferKind.RETURN, cameBack, available, order.amount());
    }

    private Account cameBack(String project, Account disbursed) {
        return accounts.opened(
                AccountKind.COMMITTED, project + "/returned", disbursed.ownerKey(), disbursed.currency());
    }

    private Account available(String envelope, String currency) {
        return accounts.opened(AccountKind.AVAILABLE, envelope, envelope, currency);
    }

    private Transfer reservation(String reference) {
        Transfer reservation = mapper.transfer(reference);
        if (reservation == null || reservation.kind() != TransferKind.RESERVE) {
            throw new NotFound(reference);
        }
        return reservation;
    }

    private static List<Movement> one(Order order, TransferKind kind, Account debit, Account credit, Money amount) {
        return List.of(new Movement(order, order.reference(), kind, debit, credit, minor(amount, debit), null));
    }

    private static long minor(Money amount, Account account) {
        if (!amount.getCurrencyUnit().getCode().equals(account.currency())) {
            throw Refusal.of("currency-mismatch", amount, account.currency()).asException();
        }
        if (!amount.isPositive()) {
            throw Refusal.of("amount-not-positive", amount).asException();
        }
        return amount.getAmountMinorLong();
    }
}
