package io.officergate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.officergate.platform.Now;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the house is built: docs/adr/0001. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.officergate");

    @Test
    void importsOnlyGoDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.officergate..")
                .layer("kernel")
                .definedBy("io.officergate.kernel..")
                .layer("platform")
                .definedBy("io.officergate.platform..")
                .layer("audit")
                .definedBy("io.officergate.audit..")
                .layer("guessing")
                .definedBy("io.officergate.guessing..")
                .layer("password")
                .definedBy("io.officergate.password..")
                .layer("secondfactor")
                .definedBy("io.officergate.secondfactor..")
                .layer("outbox")
                .definedBy("io.officergate.outbox..")
                .layer("session")
                .definedBy("io.officergate.session..")
                .layer("officer")
                .definedBy("io.officergate.officer..")
                .layer("career")
                .definedBy("io.officergate.career..")
                .layer("compromise")
                .definedBy("io.officergate.compromise..")
                .layer("withdrawal")
                .definedBy("io.officergate.withdrawal..")
                .layer("movers")
                .definedBy("io.officergate.movers..")
                .layer("personnel")
                .definedBy("io.officergate.personnel..")
                .layer("inactivity")
                .definedBy("io.officergate.inactivity..")
                .layer("top")
                .definedBy("io.officergate.gate..", "io.officergate.admin..", "io.officergate.schema..")
                .whereLayer("top")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("personnel")
                .mayOnlyBeAccessedByLayers("top")
                .whereLayer("inactivity")
                .mayOnlyBeAccessedByLayers("top")
                .whereLayer("career")
                .mayOnlyBeAccessedByLayers("personnel", "top")
                .whereLayer("movers")
                .mayOnlyBeAccessedByLayers("career", "personnel", "top")
                .whereLayer("withdrawal")
                .mayOnlyBeAccessedByLayers("career", "movers", "top")
                .whereLayer("compromise")
                .mayOnlyBeAccessedByLayers("top")
                .whereLayer("officer")
                .mayOnlyBeAccessedByLayers("career", "compromise", "withdrawal", "personnel", "inactivity", "top")
                .whereLayer("session")
                .mayOnlyBeAccessedByLayers("officer", "career", "compromise", "personnel", "inactivity", "top")
                .whereLayer("secondfactor")
                .mayOnlyBeAccessedByLayers("session", "officer", "compromise", "top")
                .whereLayer("guessing")
                .mayOnlyBeAccessedByLayers("secondfactor", "top")
                .whereLayer("password")
                .mayOnlyBeAccessedByLayers("guessing", "officer", "compromise", "inactivity", "personnel", "top")
                .whereLayer("outbox")
                .mayOnlyBeAccessedByLayers(
                        "officer",
                        "password",
                        "secondfactor",
                        "session",
                        "career",
                        "compromise",
                        "withdrawal",
                        "personnel",
                        "inactivity",
                        "top")
                .whereLayer("audit")
                .mayOnlyBeAccessedByLayers(
                        "guessing",
                        "password",
                        "secondfactor",
                        "outbox",
                        "session",
                        "officer",
                        "career",
                        "compromise",
                        "withdrawal",
                        "movers",
                        "personnel",
                        "inactivity",
                        "top")
                .check(HOUSE);
        slices().matching("io.officergate.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theRoomItselfIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.officergate.kernel",
                        "io.officergate.career",
                        "io.officergate.officer",
                        "io.officergate.gate",
                        "io.officergate.guessing",
                        "io.officergate.inactivity",
                        "io.officergate.audit",
                        "io.officergate.compromise",
                        "io.officergate.outbox",
                        "io.officergate.movers",
                        "io.officergate.password",
                        "io.officergate.personnel",
                        "io.officergate.secondfactor",
                        "io.officergate.session",
                        "io.officergate.withdrawal")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.officergate..", "org.jspecify..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.officergate.kernel")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.officergate.kernel", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void nobodyElseReadsTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Now.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.keycloak.common.util.Time")
                .check(HOUSE);
    }

    @Test
    void providersAreFinalAndFactoriesCanBeFound() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Factory")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("..store..")
                .and()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .bePublic()
                .check(HOUSE);
    }

    @Test
    void noRoomHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..helper..", "..service..", "..impl..", "..common..", "..manager..")
                .check(HOUSE);
    }

    @Test
    void everyRoomHasADoorPlateOfAtMostFifteenLines() throws Exception {
        Set<String> packages = HOUSE.stream()
                .map(JavaClass::getPackage)
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        for (String name : packages) {
            Path plate = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(plate).exists();
            assertThat(Files.readString(plate)).contains("@NullMarked");
            assertThat(Files.readAllLines(plate)).as(name).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void theKernelStaysSmall() {
        assertThat(HOUSE.stream()
                        .filter(c -> c.getPackageName().equals("io.officergate.kernel") && c.isTopLevelClass()))
                .hasSizeLessThanOrEqualTo(11);
    }
}
