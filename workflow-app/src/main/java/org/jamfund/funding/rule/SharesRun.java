package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Equal Shares once, with a given total to share out: as long as the supporters of some entrant can pay for it together, the
 * one with the lowest price is bought. Prices never fall, so one asked earlier is a lower bound, and those above the best need
 * not be asked again.
 */
final class SharesRun {

    private final Electorate electorate;
    private final Satisfaction satisfaction;
    private final Terms terms;
    private final Patience patience;

    SharesRun(Electorate electorate, Satisfaction satisfaction, Terms terms) {
        this(electorate, satisfaction, terms, Patience.ENDLESS);
    }

    SharesRun(Electorate electorate, Satisfaction satisfaction, Terms terms, Patience patience) {
        this.electorate = electorate;
        this.satisfaction = satisfaction;
        this.terms = terms;
        this.patience = patience;
    }

    /** What was bought with that total, in order; entrants of equal price at some step; whether nobody's money was missing. */
    record Result(long total, List<Entrant> bought, List<List<Entrant>> ties, boolean fundsAllWanted) {

        long cost() {
            return bought.stream().mapToLong(Entrant::cost).reduce(0, Math::addExact);
        }
    }

    Result with(long total) {
        return new Market(total).close();
    }

    private final class Market {

        private final long total;
        private final Offers offers;
        private final Purse purse = terms.purse();
        private final PriorityQueue<Price> asked = new PriorityQueue<>(Price.LOWEST_FIRST);
        private final List<Entrant> bought = new ArrayList<>();
        private final List<List<Entrant>> ties = new ArrayList<>();
        private boolean fundsAllWanted = true;

        Market(long total) {
            this.total = total;
            this.offers = new Offers(electorate, satisfaction, new Balances(electorate, total));
        }

        Result close() {
            for (int i = 0; i < electorate.size(); i++) {
                if (electorate.supportOf(i).groups().length > 0) {
                    Optional.ofNullable(ask(i)).ifPresent(asked::add);
                }
            }
            for (Price best = best(); best != null; best = best()) {
                Entrant entrant = electorate.entrant(best.entrant());
                offers.buy(best);
                purse.pay(entrant);
                bought.add(entrant);
            }
            return new Result(total, bought, ties, fundsAllWanted);
        }

        private @Nullable Price ask(int entrant) {
            patience.require();
            Price price = offers.price(entrant, bought.size());
            fundsAllWanted &= price != null;
            return price;
        }

        /** The lowest price there is, taken out; of equal ones that of who wins the tie. */
        private @Nullable Price best() {
            List<Price> equal = new ArrayList<>();
            List<Price> higher = new ArrayList<>();
            while (!asked.isEmpty() && (equal.isEmpty() || !equal.get(0).isSurelyBelow(asked.element()))) {
                Price price = fresh(asked.remove());
                if (price != null) {
                    int order = equal.isEmpty() ? -1 : offers.compare(price, equal.get(0));
                    if (order < 0) {
                        higher.addAll(equal);
                        equal.clear();
                    }
                    (order > 0 ? higher : equal).add(price);
                }
            }
            asked.addAll(higher);
            return equal.isEmpty() ? null : winner(equal);
        }

        private @Nullable Price fresh(Price price) {
            if (!purse.allows(electorate.entrant(price.entrant()))) {
                return null;
            }
            return price.step() == bought.size() ? price : ask(price.entrant());
        }

        private Price winner(List<Price> equal) {
            equal.sort((one, other) -> Entrant.TIE_BREAK.compare(entrant(one), entrant(other)));
            if (equal.size() > 1) {
                ties.add(equal.stream().map(this::entrant).toList());
            }
            asked.addAll(equal.subList(1, equal.size()));
            return equal.get(0);
        }

        private Entrant entrant(Price price) {
            return electorate.entrant(price.entrant());
        }
    }
}
