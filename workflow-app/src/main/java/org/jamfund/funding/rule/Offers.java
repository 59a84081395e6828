package org.jamfund.funding.rule;

import java.math.BigInteger;
import org.jamfund.funding.rule.Electorate.Support;
import org.jspecify.annotations.Nullable;

/**
 * What each entrant would cost its supporters now. A price is approached from below: as long as a supporter turns out to have
 * less than the price, all they have is taken and the others pay more; the price is reached when nobody does.
 */
final class Offers {

    /** A price less certain than this part of it is worked out exactly, so that uncertainty does not grow from purchase to purchase. */
    private static final int CERTAIN_BITS = 24;

    private final Electorate electorate;
    private final Satisfaction satisfaction;
    private final Balances balances;
    private final ExactPrices exact;
    private final boolean[][] poor;

    Offers(Electorate electorate, Satisfaction satisfaction, Balances balances) {
        this.electorate = electorate;
        this.satisfaction = satisfaction;
        this.balances = balances;
        this.exact = new ExactPrices(electorate, satisfaction, balances);
        this.poor = new boolean[electorate.size()][];
    }

    /** Absent when the supporters cannot pay it, now or ever after. */
    @Nullable
    Price price(int entrant, int step) {
        if (!isAffordable(entrant)) {
            return null;
        }
        if (poor[entrant] == null) {
            poor[entrant] = new boolean[electorate.supportOf(entrant).groups().length];
        }
        Price price;
        do {
            price = ask(entrant, step);
        } while (findsPoorer(price));
        return price;
    }

    private boolean isAffordable(int entrant) {
        long cost = electorate.entrant(entrant).cost();
        if (cost > balances.total()) {
            return false;
        }
        long money = 0;
        long slack = 0;
        for (int group : electorate.supportOf(entrant).groups()) {
            long voters = electorate.group(group).voters();
            money += voters * balances.amount(group);
            slack += voters * balances.slack(group);
        }
        long asked = balances.scaled(cost);
        if (money - slack >= asked || money + slack < asked) {
            return money - slack >= asked;
        }
        return exact.cover(exact.givers(entrant, new boolean[0], true), cost);
    }

    private Price ask(int entrant, int step) {
        Support support = electorate.supportOf(entrant);
        boolean[] poorOnes = poor[entrant];
        long money = balances.scaled(electorate.entrant(entrant).cost());
        long slack = 0;
        long weight = 0;
        for (int i = 0; i < poorOnes.length; i++) {
            int group = support.groups()[i];
            long voters = electorate.group(group).voters();
            poorOnes[i] |= balances.isSpent(group);
            if (poorOnes[i]) {
                money -= voters * balances.amount(group);
                slack += voters * balances.slack(group);
            } else {
                weight += voters * units(support, i);
            }
        }
        return Price.of(
                new Price.Asked(entrant, electorate.entrant(entrant), step, money, slack, weight), satisfaction);
    }

    private boolean findsPoorer(Price price) {
        Support support = electorate.supportOf(price.entrant());
        boolean[] poorOnes = poor[price.entrant()];
        long least = price.leastPayment();
        long most = price.mostPayment();
        boolean found = false;
        boolean unsure = false;
        for (int i = 0; i < poorOnes.length; i++) {
            if (!poorOnes[i]) {
                int group = support.groups()[i];
                int units = units(support, i);
                long amount = balances.amount(group);
                long slack = balances.slack(group);
                poorOnes[i] = -Math.floorDiv(-amount - slack, units) < least;
                found |= poorOnes[i];
                unsure |= !poorOnes[i] && Math.floorDiv(amount - slack, units) < most;
            }
        }
        return found || unsure && findsPoorerExactly(price, most);
    }

    private boolean findsPoorerExactly(Price price, long most) {
        Support support = electorate.supportOf(price.entrant());
        boolean[] poorOnes = poor[price.entrant()];
        BigInteger missing = missing(price);
        BigInteger weight = BigInteger.valueOf(price.weight());
        boolean found = false;
        for (int i = 0; i < poorOnes.length; i++) {
            int group = support.groups()[i];
            int units = units(support, i);
            if (!poorOnes[i] && Math.floorDiv(balances.amount(group) - balances.slack(group), units) < most) {
                BigInteger asked = missing.multiply(BigInteger.valueOf(units));
                poorOnes[i] = exact.balance(group).multiply(weight).compareTo(asked) < 0;
                found |= poorOnes[i];
            }
        }
        return found;
    }

    private BigInteger missing(Price price) {
        return exact.missing(
                exact.givers(price.entrant(), poor[price.entrant()], false),
                electorate.entrant(price.entrant()).cost());
    }

    /** Exactly; both asked since the last purchase. */
    int compare(Price one, Price other) {
        if (one.isSurelyBelow(other)) {
            return -1;
        }
        if (other.isSurelyBelow(one)) {
            return 1;
        }
        if (one.isExact() && other.isExact()) {
            return 0;
        }
        return missing(one).multiply(other.units()).compareTo(missing(other).multiply(one.units()));
    }

    /** Charges the supporters. */
    void buy(Price price) {
        boolean[] poorOnes = poor[price.entrant()];
        Support support = electorate.supportOf(price.entrant());
        exact.buy(price, exact.givers(price.entrant(), poorOnes, false));
        long payment = Math.floorDiv(price.money(), price.weight());
        long unsure = Math.max(price.mostPayment() - payment, payment - price.leastPayment());
        if (unsure > 1 && unsure > payment >> CERTAIN_BITS) {
            payment = exact.lastScaled();
            unsure = 1;
        }
        for (int i = 0; i < poorOnes.length; i++) {
            if (poorOnes[i]) {
                balances.spend(support.groups()[i]);
            } else {
                int units = units(support, i);
                balances.pay(support.groups()[i], payment * units, unsure * units);
            }
        }
    }

    private int units(Support support, int place) {
        return satisfaction.countsPoints() ? support.points()[place] : 1;
    }
}
