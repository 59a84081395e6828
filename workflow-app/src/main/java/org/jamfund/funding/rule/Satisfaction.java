package org.jamfund.funding.rule;

/** What a voter is taken to gain from a funded candidate, and so how the price of a candidate is told. */
enum Satisfaction {
    /** Its cost: the candidate with the most effective votes, cost by highest payment, comes first. */
    COST,
    /** One: the candidate with the least highest payment comes first, which favours cheap ones. */
    CARDINALITY,
    /** The points the voter gave it: who gave twice as many pays twice as much. */
    POINTS;

    /** Prices are per voter, or per point where points count; those of costs are compared per unit of cost. */
    long divisor(Candidate candidate) {
        return this == COST ? candidate.cost() : 1;
    }

    boolean countsPoints() {
        return this == POINTS;
    }
}
