package org.jamfund.project;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Order;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Reads a project's money from its accounts in the ledger: there is no second truth about it. */
@Component
class Purse {

    private final Books books;

    Purse(Books books) {
        this.books = books;
    }

    Funds of(Project project) {
        return of(project, books.balances(codes(project).toList()));
    }

    Map<Id<Project>, Funds> of(Collection<Project> projects) {
        Map<String, Long> balances =
                books.balances(projects.stream().flatMap(Purse::codes).toList());
        return projects.stream().collect(Collectors.toMap(Project::id, project -> of(project, balances)));
    }

    private static Funds of(Project project, Map<String, Long> balances) {
        Function<String, Money> balance = code -> Amounts.ofMinor(balances.getOrDefault(code, 0L), project.currency());
        return new Funds(
                project.awarded(),
                balance.apply(unspent(project)),
                balance.apply(cameBack(project)),
                balance.apply(disbursed(project)));
    }

    private static Stream<String> codes(Project project) {
        return Stream.of(unspent(project), cameBack(project), disbursed(project));
    }

    private static String unspent(Project project) {
        return AccountKind.COMMITTED.codeOf(project.key());
    }

    private static String cameBack(Project project) {
        return AccountKind.COMMITTED.codeOf(Order.cameBackKey(project.key()));
    }

    private static String disbursed(Project project) {
        return AccountKind.DISBURSED.codeOf(project.key());
    }
}
