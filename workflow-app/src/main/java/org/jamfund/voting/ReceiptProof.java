package org.jamfund.voting;

/**
 * Where a receipt's ballot stands on the bulletin board: {@code position} counts its rows from 1. {@code verified} says
 * that the board, made again from the ballots, still has the digest of the tally.
 */
public record ReceiptProof(String receiptHash, String lines, long position, String digest, boolean verified) {}
