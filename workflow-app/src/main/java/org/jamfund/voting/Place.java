package org.jamfund.voting;

/** Where an idea came in the count, 1 being best, among how many. */
public record Place(int place, int entrants) {}
