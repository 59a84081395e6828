package org.jamfund.ledger;

/** Takes one posting after the other; what it throws ends the reading. */
@FunctionalInterface
public interface PostingReader<X extends Exception> {

    void accept(Posting posting) throws X;
}
