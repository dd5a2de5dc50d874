package io.officergate.cli;

import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the test reports of all modules say together.
 *
 * @param modulesThatRanNothing modules with tests in their sources and none in their reports
 */
record TestReports(int passed, int failed, int skipped, List<String> modulesThatRanNothing) {
    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    /** Deletes those of earlier runs, so that none is counted again. */
    static void forget(Path project) throws IOException {
        for (Path module : modules(project)) {
            for (Path report : reports(module)) {
                Files.delete(report);
            }
        }
    }

    static TestReports of(Path project) throws IOException {
        int tests = 0;
        int failed = 0;
        int skipped = 0;
        Stream.Builder<String> silent = Stream.builder();
        for (Path module : modules(project)) {
            int before = tests;
            for (Path report : reports(module)) {
                Element suite = read(report);
                tests += count(suite, "tests");
                failed += count(suite, "failures") + count(suite, "errors");
                skipped += count(suite, "skipped");
            }
            if (tests == before && hasTests(module)) {
                silent.add(project.relativize(module).toString());
            }
        }
        return new TestReports(
                tests - failed - skipped, failed, skipped, silent.build().toList());
    }

    boolean isAllPassed() {
        return passed > 0 && failed == 0 && skipped == 0;
    }

    String summary() {
        return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }

    private static List<Path> modules(Path project) throws IOException {
        try (Stream<Path> folders =
                Files.find(project, 2, (path, attributes) -> Files.isRegularFile(path.resolve("pom.xml")))) {
            return folders.toList();
        }
    }

    private static boolean hasTests(Path module) throws IOException {
        Path sources = module.resolve("src/test/java");
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.anyMatch(file -> file.toString().matches(".*(Test|IT|E2E)\\.java"));
        }
    }

    private static List<Path> reports(Path module) throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        for (String name : FOLDERS) {
            Path folder = module.resolve("target").resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                            .forEach(found::add);
                }
            }
        }
        return found.build().toList();
    }

    private static Element read(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        } catch (SAXException | ParserConfigurationException broken) {
            throw new WorldFailure("The report " + report + " is broken.", "run the tests again.", broken);
        }
    }

    private static int count(Element suite, String attribute) {
        String value = suite.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
