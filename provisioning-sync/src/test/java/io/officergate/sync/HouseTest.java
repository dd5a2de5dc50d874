package io.officergate.sync;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The house rules that a machine can hold: rooms, floors, names, time. */
@AnalyzeClasses(packages = "io.officergate.sync", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ROOT = "io.officergate.sync.";

    @ArchTest
    static final ArchRule floors = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("event")
            .definedBy(ROOT + "event..")
            .layer("ordering")
            .definedBy(ROOT + "ordering..")
            .layer("brake")
            .definedBy(ROOT + "brake..")
            .layer("platform")
            .definedBy(ROOT + "platform..")
            .layer("inbox")
            .definedBy(ROOT + "inbox..")
            .layer("outbox")
            .definedBy(ROOT + "outbox..")
            .layer("outcome")
            .definedBy(ROOT + "outcome..")
            .layer("intake")
            .definedBy(ROOT + "intake..")
            .layer("apply")
            .definedBy(ROOT + "apply..")
            .layer("decision")
            .definedBy(ROOT + "decision..")
            .layer("roster")
            .definedBy(ROOT + "roster..")
            .whereLayer("decision")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("apply")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("roster")
            .mayOnlyBeAccessedByLayers("apply")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("intake", "apply", "decision", "roster")
            .whereLayer("inbox")
            .mayOnlyBeAccessedByLayers("outcome", "intake", "apply", "decision", "roster")
            .whereLayer("brake")
            .mayOnlyBeAccessedByLayers("inbox", "decision")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("inbox", "outcome", "apply", "decision", "roster")
            .whereLayer("ordering")
            .mayOnlyBeAccessedByLayers("inbox", "outcome", "intake", "roster")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("ordering", "brake", "inbox", "outcome", "intake", "roster")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("outbox", "outcome", "intake", "apply", "decision", "roster");

    @ArchTest
    static final ArchRule roomsWithoutFramework = classes()
            .that()
            .resideInAnyPackage(
                    "io.officergate.sync.event",
                    "io.officergate.sync.ordering",
                    "io.officergate.sync.brake",
                    "io.officergate.sync.outbox",
                    "io.officergate.sync.roster",
                    "io.officergate.sync.inbox")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "io.officergate.sync.."));

    @ArchTest
    static final ArchRule entitiesStayInTheirStore = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..store..")
            .andShould()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule onlyApplyTalksToKeycloak = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "apply..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.quarkus.oidc.client..");

    @ArchTest
    static final ArchRule noCircles = SlicesRuleDefinition.slices()
            .matching("io.officergate.sync.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule noDrawersForEverything = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..helper..", "..service..", "..impl..", "..common..", "..manager..");

    @ArchTest
    static final ArchRule noEmptyNames = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule oneReaderOfTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.officergate.sync.platform.SystemTime")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);
}
