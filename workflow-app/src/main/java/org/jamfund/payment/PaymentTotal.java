package org.jamfund.payment;

/** How many payments of a Jam stand there, and their sum in minor units. */
public record PaymentTotal(PaymentStatus status, long payments, long totalMinor) {}
