package org.jamfund.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the pages one visitor sees, each with its address. */
final class Flaws {

    private static final String EXPECTED = "/nothing-here";

    private final Page page;
    private final List<String> found = new ArrayList<>();

    Flaws(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !page.url().endsWith(EXPECTED)) {
                found.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> found.add(page.url() + " " + error));
    }

    List<String> found() {
        return found;
    }

    /** One main, one h1, nothing that has to be pushed aside to be read; and, as it takes its time, on wish with axe. */
    void ofThePage(boolean withAxe) {
        if (page.locator("main").count() != 1 || page.locator("h1").count() != 1) {
            found.add(page.url() + " has not exactly one main and one h1");
        }
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(over)) {
            found.add(page.url() + " is too wide by " + over);
        }
        if (withAxe) {
            askAxe();
        }
    }

    private void askAxe() {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(page.url() + " " + rule.getId() + " " + rule.getNodes()));
    }
}
