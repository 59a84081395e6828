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
        Function<AccountKind, Long> balance = kind -> balances.getOrDefault(kind.codeOf(project.key()), 0L);
        return new Funds(
                project.awarded(),
                Amounts.ofMinor(balance.apply(AccountKind.COMMITTED), project.currency()),
                Amounts.ofMinor(balance.apply(AccountKind.DISBURSED), project.currency()));
    }

    private static Stream<String> codes(Project project) {
        return Stream.of(AccountKind.COMMITTED, AccountKind.DISBURSED).map(kind -> kind.codeOf(project.key()));
    }
}
