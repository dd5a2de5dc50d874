package io.officergate.e2e.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import io.officergate.world.Installation;
import java.nio.file.Path;
import java.util.List;

/**
 * A look at one page as a PC and as a phone show it: a picture for people, nothing to scroll sideways, and what WCAG 2.1 AA
 * asks for as far as a program can tell.
 */
final class Inspection {
    private static final Path PICTURES = Installation.here().project().resolve("e2e/target/pictures");
    private static final int[] WIDTHS = {1280, 360};
    private static final int HEIGHT = 740;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Inspection() {}

    static void of(Page page, String name) {
        ViewportSize before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("width of %s at %d", name, width)
                    .isEqualTo(width);
        }
        List<Rule> violations = new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        page.setViewportSize(before.width, before.height);
        assertThat(violations).as(name).extracting(Inspection::told).isEmpty();
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
