package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jamfund.project.Projects;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** To whom a project is paid: given by its owners, kept with all before, read by those who answer for money alone. */
@JamfundTest
class PayeeApiTests {

    private static final String NOBODY = "0000000000000";

    private static final List<String> FIELDS = List.of("name", "iban", "account", "bic", "country");
    private static final String WHAT_NO_BANK_COULD_PAY = """
            A    | DE75512108001245126198 | -       | -        | -       | iban
            A    | DE7551210800124512619  | -       | -        | -       | iban
            A    | XX75512108001245126199 | -       | -        | -       | iban
            A    | =1+1                   | -       | -        | -       | iban
            A    | -                      | -       | -        | -       | iban
            A    | DE75512108001245126199 | 123     | DEMOUS33 | -       | account
            A    | -                      | =1+1    | DEMOUS33 | -       | account
            A    | -                      | 12345678901234567890123456789012345 | DEMOUS33 | - | account
            A    | -                      | 123     | -        | -       | bic
            A    | -                      | 123     | NOTABIC  | -       | bic
            A    | -                      | 123     | DEMOXX33 | -       | bic
            A    | DE75512108001245126199 | -       | -        | Germany | country
            A    | DE75512108001245126199 | -       | -        | ZZ      | country
            .,(  | DE75512108001245126199 | -       | -        | -       | name
            =+-@ | DE75512108001245126199 | -       | -        | -       | name""";

    private final Cashier cashier;
    private final SignedIn owner;
    private final SignedIn finance;
    private final SignedIn auditor;
    private final SignedIn member;

    PayeeApiTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        owner = cashier.at(cashier.room.owner());
        finance = cashier.at(cashier.finance);
        auditor = cashier.at(cashier.room.person("auditor", Role.AUDITOR));
        member = cashier.at(cashier.room.person("member"));
    }

    @Test
    void anOwnerGivesAPayeeAndEveryEarlierOneIsKept() {
        String path = "/api/projects/" + cashier.planned("900") + "/payee";
        owner.api().get(path).then().statusCode(404).body("code", equalTo("no-payee-yet"));
        gives(path, Map.of("name", "Roof & Makers <b>", "iban", "de75 5121 0800 1245 1261 99"))
                .statusCode(200)
                .body("iban", equalTo(Cashier.IBAN))
                .body("nameAtBank", equalTo("Roof Makers b"));
        gives(path, Map.of("name", "Roof & Makers <b>", "iban", Cashier.IBAN)).statusCode(200);
        gives(path, Map.of("name", "屋根", "account", "00-12/3", "bic", "botkjpjt", "country", "jp"))
                .statusCode(200)
                .body("bic", equalTo("BOTKJPJT"))
                .body("country", equalTo("JP"));
        finance.api()
                .get(path)
                .then()
                .statusCode(200)
                .body("current.account", equalTo("00-12/3"))
                .body("earlier", hasSize(1))
                .body("earlier[0].iban", equalTo(Cashier.IBAN))
                .body("earlier[0].givenBy", equalTo(owner.id().text()));
    }

    @Test
    void whatNoBankCouldPayIsRefusedByItsField() {
        String path = "/api/projects/" + project() + "/payee";
        WHAT_NO_BANK_COULD_PAY.lines().forEach(line -> {
            String[] cells = line.split(" *[|] *");
            Map<String, Object> payee = new HashMap<>();
            for (int cell = 0; cell < FIELDS.size(); cell++) {
                payee.put(FIELDS.get(cell), cells[cell].equals("-") ? null : cells[cell]);
            }
            gives(path, payee)
                    .statusCode(422)
                    .body("errors.field", hasItem(cells[FIELDS.size()]))
                    .body(not(containsString("1245126198")));
        });
        for (String name : List.of("Roof\u202esrekaM", "Roof\nMakers", "Roof\u200bMakers", "Roof\u2028Makers")) {
            gives(path, Map.of("name", name, "iban", Cashier.IBAN))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("name"))
                    .body("errors[0].code", equalTo("characters"));
        }
        owner.api().get(path).then().statusCode(404);
    }

    @Test
    void aProjectThatIsOverTakesNoPayeeButForAPaymentThatNeedsOne() {
        Id<Project> over = cashier.planned("900");
        cashier.give(over, Cashier.IBAN);
        cancels(over);
        gives("/api/projects/" + over + "/payee", Map.of("name", "Late", "iban", "FR1420041010050500013M02606"))
                .statusCode(409)
                .body("code", equalTo("project-over"));
        assertThat(owner.api().get("/projects/" + over + "/payee").asString())
                .contains("This project is over.")
                .doesNotContain("id=\"iban\"");
        Id<Project> waits = cashier.planned("300", "600");
        cashier.paid(waits, 1);
        cancels(waits);
        String path = "/api/projects/" + waits + "/payee";
        gives(path, Map.of("name", "Roof Makers", "iban", Cashier.IBAN)).statusCode(200);
        assertThat(finance.api().get("/notifications").asString())
                .contains("said whom", "approved without a payee")
                .doesNotContain("changed whom");
        assertThat(finance.api().get("/projects/" + waits).asString()).contains("New payee: given by");
    }

    private void cancels(Id<Project> project) {
        cashier.bean(Projects.class).cancel(cashier.room.facilitator(), project, Reason.said("The roof fell in."));
    }

    @Test
    void aNameIsNoLongerThanABankCouldEverTake() {
        String path = "/api/projects/" + project() + "/payee";
        gives(path, Map.of("name", "x".repeat(300), "iban", Cashier.IBAN)).statusCode(422);
        gives(path, Map.of("name", "x".repeat(140), "iban", Cashier.IBAN))
                .statusCode(200)
                .body("nameAtBank", equalTo("x".repeat(70)));
        gives(path, Map.of("iban", Cashier.IBAN)).statusCode(422).body("errors[0].field", equalTo("name"));
    }

    @Test
    void onlyOwnersFinanceAndAuditorsSeeWhomAProjectPays() {
        Id<Project> project = cashier.planned("900");
        cashier.give(project, Cashier.IBAN);
        String path = "/api/projects/" + project + "/payee";
        for (SignedIn reader : List.of(owner, finance, auditor)) {
            reader.api().get(path).then().statusCode(200).body("current.iban", equalTo(Cashier.IBAN));
        }
        for (SignedIn other :
                List.of(member, cashier.at(cashier.room.member(0)), cashier.at(cashier.room.facilitator()))) {
            other.api()
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("payee-is-confidential"))
                    .body(not(containsString(Cashier.IBAN)));
            other.api()
                    .body(Map.of("name", "Me", "iban", Cashier.IBAN))
                    .put(path)
                    .then()
                    .statusCode(403);
        }
        finance.api()
                .body(Map.of("name", "Me", "iban", Cashier.IBAN))
                .put(path)
                .then()
                .statusCode(403);
        owner.api().get("/api/projects/" + NOBODY + "/payee").then().statusCode(404);
    }

    private Id<Project> project() {
        return cashier.planned("900");
    }

    private ValidatableResponse gives(String path, Map<String, Object> payee) {
        return owner.api().body(payee).put(path).then();
    }
}
