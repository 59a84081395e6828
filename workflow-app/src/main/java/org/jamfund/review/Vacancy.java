package org.jamfund.review;

/** Seats of a round for which experts are to be found. */
record Vacancy(ReviewBrief brief, Round round, int seats) {}
