package org.jamfund.workflow.inbox;

import java.time.LocalDate;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing to know before a task is answered. Pages look its name up in the messages {@code fact.<name>}; the value is
 * money, a count, a day, a reason, a link or what somebody wrote, and pages and API each write it in their own way.
 */
public record Fact(String name, Object value) {

    /** Somebody's link: shown with its host, and followed without telling where from. */
    public record Link(String text, String url, String host) {}

    /** The value where it is a link. */
    public @Nullable Link link() {
        return value instanceof Link link ? link : null;
    }

    public static Fact amount(String name, Money amount) {
        return new Fact(name, amount);
    }

    public static Fact count(String name, long count) {
        return new Fact(name, count);
    }

    public static Fact day(String name, LocalDate day) {
        return new Fact(name, day);
    }

    public static Fact reason(String name, Reason reason) {
        return new Fact(name, reason);
    }

    /** A link somebody named, with the host it leads to. */
    public static Fact link(String name, String text, String url, String host) {
        return new Fact(name, new Link(text, url, host));
    }

    public static Fact words(String name, String words) {
        return new Fact(name, words);
    }
}
