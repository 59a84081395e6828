package org.jamfund.idea;

import org.jamfund.kernel.Id;

/** An idea that says something alike; the score runs from 0 (nothing shared) to 1 (every significant word shared). */
public record SimilarIdea(Id<Idea> idea, String title, double score) {}
