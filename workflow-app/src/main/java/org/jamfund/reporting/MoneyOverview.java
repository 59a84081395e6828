package org.jamfund.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jamfund.funding.Award;
import org.jamfund.funding.Envelope;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.project.MilestoneStatus;
import org.joda.money.Money;

/**
 * One Jam's money at a glance, as of a transfer: the envelope, what was awarded and disbursed in each month, and what is
 * reserved for how long. The tranches due are today's. Amounts are minor units.
 */
public record MoneyOverview(
        long asOf, Envelope envelope, List<Month> burn, List<Waiting> reservations, List<DueTranche> due) {

    /** Such as {@code 2026-11}. */
    public record Month(String month, long awarded, long disbursed) {}

    /** Reservations made at most {@code days} ago and before the younger groups; the last group has no limit. */
    public record Waiting(int days, int count, long amount) {}

    /** A milestone whose tranche is still to be paid. */
    public record DueTranche(
            Id<Award> project,
            Id<Idea> ideaId,
            String title,
            int number,
            String name,
            long amountMinor,
            String currency,
            LocalDate dueOn,
            MilestoneStatus status) {

        public Money amount() {
            return Amounts.ofMinor(amountMinor, currency);
        }

        public boolean awaitsReport() {
            return status == MilestoneStatus.PLANNED || status == MilestoneStatus.REJECTED;
        }

        /** The day it is due counts in full. */
        public Instant endOfDay() {
            return dueOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** What the longest bar stands for. */
    public long mostInAMonth() {
        return burn.stream()
                .mapToLong(month -> Math.max(month.awarded(), month.disbursed()))
                .max()
                .orElse(0);
    }
}
