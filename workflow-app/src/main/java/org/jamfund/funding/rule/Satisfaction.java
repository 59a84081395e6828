package org.jamfund.funding.rule;

/** What a voter is taken to gain from a funded entrant, and so how the price of an entrant is told. */
enum Satisfaction {
    /** Its cost: the entrant with the most effective votes, cost by highest payment, comes first. */
    COST,
    /** One: the entrant with the least highest payment comes first, which favours cheap ones. */
    CARDINALITY,
    /** The points the voter gave it: who gave twice as many pays twice as much. */
    POINTS;

    /** Prices are per voter, or per point where points count; those of costs are compared per unit of cost. */
    long divisor(Entrant entrant) {
        return this == COST ? entrant.cost() : 1;
    }

    boolean countsPoints() {
        return this == POINTS;
    }
}
