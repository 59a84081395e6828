package org.jamfund.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules themselves, apart from the tests, so that the canaries meet exactly the rules the product meets. */
final class Walls {

    static final String WORKFLOW = "org.jamfund.workflow";
    static final String DEMO = "org.jamfund.demo";
    static final String CANARIES = "org.jamfund.architecture.canary";
    static final String CONTRACTS = "org.jamfund.process";

    /** The way out of Camunda 7 must cost one room; the contracts of the drawings may name engine types too. */
    static final ArchRule ONLY_WORKFLOW_KNOWS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages(WORKFLOW + "..", CONTRACTS + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** The demo is no room: like a user it works through every room's inbox, from above all of them. */
    static final ArchRule NO_ROOM_DEPENDS_ON_WORKFLOW = noClasses()
            .that()
            .resideOutsideOfPackages(WORKFLOW + "..", DEMO + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WORKFLOW + "..");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Helpers|Util|Utils|Manager)");

    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    static final ArchRule KERNEL_AND_LEDGER_KNOW_NO_WEB = noClasses()
            .that()
            .resideInAnyPackage("org.jamfund.kernel..", "org.jamfund.ledger..", CANARIES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    static final ArchRule WHAT_IS_PUBLIC_IS_TYPED = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("speak of Map<String, Object>") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean untyped = Stream.concat(
                                    Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .anyMatch(
                                    type -> type.getName().equals("java.util.Map<java.lang.String, java.lang.Object>"));
                    events.add(new SimpleConditionEvent(method, untyped, method.getFullName()));
                }
            });

    private Walls() {}
}
