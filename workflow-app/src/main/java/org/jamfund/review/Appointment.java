package org.jamfund.review;

/**
 * What came of appointing a panel: {@code seats} seats numbered from {@code firstSeat}, all taken when {@code enough}. No
 * seats at all, and enough, when reviewing was concluded before the panel could meet.
 */
public record Appointment(int firstSeat, int seats, boolean enough) {}
