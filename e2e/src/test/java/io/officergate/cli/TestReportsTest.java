package io.officergate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private final Path project;

    TestReportsTest(@TempDir Path project) throws IOException {
        this.project = project;
        write("pom.xml", "");
        write("rooms/pom.xml", "");
        write("rooms/src/test/java/RoomTest.java", "");
    }

    @Test
    void countsTheReportsOfAllModules() throws IOException {
        report("rooms/target/surefire-reports/TEST-RoomTest.xml", 5, 1, 0);
        report("rooms/target/failsafe-reports/TEST-RoomIT.xml", 2, 0, 0);
        TestReports reports = TestReports.of(project);
        assertThat(reports.summary()).isEqualTo("6 passed, 1 failed, 0 skipped");
        assertThat(reports.isAllPassed()).isFalse();
        assertThat(reports.modulesThatRanNothing()).isEmpty();
    }

    @Test
    void aSkippedTestIsNotGreen() throws IOException {
        report("rooms/target/surefire-reports/TEST-RoomTest.xml", 5, 0, 1);
        assertThat(TestReports.of(project).isAllPassed()).isFalse();
    }

    @Test
    void aModuleWhoseTestsDidNotRunIsNamed() throws IOException {
        TestReports reports = TestReports.of(project);
        assertThat(reports.modulesThatRanNothing()).containsExactly("rooms");
        assertThat(reports.isAllPassed()).isFalse();
    }

    @Test
    void earlierReportsAreForgotten() throws IOException {
        report("rooms/target/surefire-reports/TEST-RoomTest.xml", 5, 0, 0);
        TestReports.forget(project);
        assertThat(TestReports.of(project).passed()).isZero();
    }

    private void report(String path, int tests, int failures, int skipped) throws IOException {
        write(
                path,
                "<testsuite tests='%d' failures='%d' errors='0' skipped='%d'/>".formatted(tests, failures, skipped));
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
