package org.jamfund.ledger;

import java.math.BigInteger;
import java.util.List;
import org.jamfund.kernel.Amounts;
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
            return payIn(order, TransferKind.GRANT, grant.envelope(), grant.amount());
        } else if (order instanceof Order.Pledge pledge) {
            return payIn(order, TransferKind.PLEDGE, pledge.envelope(), pledge.amount());
        } else if (order instanceof Order.Reserve reserve) {
            return reserve(reserve);
        } else if (order instanceof Order.Post post) {
            return post(post);
        } else if (order instanceof Order.Release release) {
            return freed(order, TransferKind.VOID, release.reservation());
        } else if (order instanceof Order.Expire expire) {
            return freed(order, TransferKind.EXPIRE, expire.reservation());
        } else if (order instanceof Order.Disburse disburse) {
            return disburse(disburse);
        } else if (order instanceof Order.GiveBack giveBack) {
            return giveBack(giveBack);
        } else if (order instanceof Order.Reclaim reclaim) {
            return reclaim(reclaim);
        } else if (order instanceof Order.Repeat repeat) {
            return repeat(repeat);
        } else if (order instanceof Order.Surrender surrender) {
            return surrender(surrender);
        }
        return correct((Order.Correct) order);
    }

    private List<Movement> payIn(Order order, TransferKind kind, String envelope, Money amount) {
        String currency = amount.getCurrencyUnit().getCode();
        Account sponsor = accounts.opened(AccountKind.SPONSOR, envelope, envelope, currency);
        return one(order, kind, sponsor, available(envelope, currency), amount);
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
        Movement posted =
                new Movement(order, order.reference(), TransferKind.POST, reserved, committed, amount, reservation);
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
                        reservation));
    }

    private List<Movement> freed(Order order, TransferKind kind, String reference) {
        Transfer reservation = reservation(reference);
        Account reserved = accounts.get(reservation.creditAccountId());
        return List.of(new Movement(
                order,
                order.reference(),
                kind,
                reserved,
                available(reserved.ownerKey(), reserved.currency()),
                reservation.amountMinor(),
                reservation));
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

    /** Back the way it came. How much of it is left to correct is known only when its accounts are held. */
    private List<Movement> correct(Order.Correct order) {
        Transfer transfer = mapper.transfer(order.transfer());
        if (transfer == null) {
            throw new NotFound(order.transfer());
        }
        if (!transfer.kind().isCorrectable()) {
            throw Refusal.of("not-correctable", transfer.reference()).asException();
        }
        Account from = accounts.get(transfer.creditAccountId());
        Account to = accounts.get(transfer.debitAccountId());
        long amount = minor(order.amount(), from);
        return List.of(new Movement(order, order.reference(), TransferKind.CORRECT, from, to, amount, transfer));
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
                AccountKind.COMMITTED, Order.cameBackKey(project), disbursed.ownerKey(), disbursed.currency());
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
        if (amount.getAmount().unscaledValue().compareTo(BigInteger.valueOf(Amounts.MAX_MINOR)) > 0) {
            throw Refusal.of("amount-too-large", amount).asException();
        }
        return amount.getAmountMinorLong();
    }
}
