package org.jamfund.funding.rule;

/** Turns ballots and a budget into a list to fund; the same ballots give the same list in whatever order they were cast. */
interface Rule {

    Outcome select(Electorate electorate, Terms terms, Patience patience);
}
