package org.jamfund.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.JamfundApplication;
import org.jamfund.architecture.canary.CanaryKnowsTheEngine;
import org.jamfund.architecture.canary.CanaryKnowsTheWeb;
import org.jamfund.architecture.canary.CanaryKnowsWorkflow;
import org.jamfund.architecture.canary.CanaryManager;
import org.jamfund.architecture.canary.CanaryWithInjectedField;
import org.jamfund.architecture.canary.CanaryWithUntypedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jamfund");

    /** Each rule with the class that breaks it. A new rule is a new line here and a new canary. */
    static Stream<Arguments> rulesWithTheirCanaries() {
        return Stream.of(
                Arguments.of(Walls.ONLY_WORKFLOW_KNOWS_THE_ENGINE, CanaryKnowsTheEngine.class),
                Arguments.of(Walls.NO_ROOM_DEPENDS_ON_WORKFLOW, CanaryKnowsWorkflow.class),
                Arguments.of(Walls.NAMES_SAY_WHAT_A_CLASS_IS, CanaryManager.class),
                Arguments.of(Walls.DEPENDENCIES_COME_THROUGH_CONSTRUCTORS, CanaryWithInjectedField.class),
                Arguments.of(Walls.KERNEL_AND_LEDGER_KNOW_NO_WEB, CanaryKnowsTheWeb.class),
                Arguments.of(Walls.WHAT_IS_PUBLIC_IS_TYPED, CanaryWithUntypedMap.class));
    }

    @ParameterizedTest
    @MethodSource("rulesWithTheirCanaries")
    void theProductKeepsTheRule(ArchRule rule, Class<?> canary) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesWithTheirCanaries")
    void theRuleCanFire(ArchRule rule, Class<?> canary) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(new ClassFileImporter().importClasses(canary))
                        .hasViolation())
                .as("%s breaks the rule", canary.getSimpleName())
                .isTrue();
    }

    /** A package a rule names but nobody fills would make that rule true of nothing. */
    @ParameterizedTest
    @ValueSource(strings = {Walls.WORKFLOW, Walls.DEMO, Walls.CONTRACTS, "org.jamfund.kernel", "org.jamfund.ledger"})
    void everyPackageARuleNamesHasClasses(String name) {
        assertThat(PRODUCT.getPackage(name).getClassesInPackageTree().stream()
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .isNotEmpty();
    }

    @Test
    void theRoomsRespectEachOthersWalls() {
        ApplicationModules rooms = ApplicationModules.of(JamfundApplication.class);
        assertThat(rooms.stream()).isNotEmpty();
        rooms.verify();
    }

    /** The picture is made from the code: when it fails, the message holds the new one. */
    @Test
    void thePictureOfDependenciesIsTrue() throws IOException {
        ApplicationModules rooms = ApplicationModules.of(JamfundApplication.class);
        String picture = rooms.stream()
                .map(room -> "%-13s → %s".formatted(room.getIdentifier(), roomsBelow(room, rooms)))
                .sorted()
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("../ARCHITECTURE.md"))).contains(picture);
    }

    private static String roomsBelow(ApplicationModule room, ApplicationModules rooms) {
        String below = room.getDirectDependencies(rooms)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .sorted()
                .collect(Collectors.joining(" "));
        return below.isEmpty() ? "nothing" : below;
    }
}
