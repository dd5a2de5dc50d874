package io.officergate.e2e.people;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.officergate.world.Installation;
import io.officergate.world.tools.BrowserOnMachine;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A real browser without a screen, started when the first officer needs it. Each officer has a profile of his own. */
final class OfficeBrowser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Addresses outside of the world that a page has asked for. */
    private final List<String> strangers = new CopyOnWriteArrayList<>();

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /** A new page in a new profile that asks for the language, for example {@code vi-VN}. */
    Page open(String language) {
        BrowserContext profile = started().newContext(new Browser.NewContextOptions().setLocale(language));
        profile.onRequest(request -> {
            String host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) {
                strangers.add(request.url());
            }
        });
        return profile.newPage();
    }

    /** @throws IllegalStateException when a page has asked somebody else for something */
    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (!strangers.isEmpty()) {
            throw new IllegalStateException("pages ask others: " + strangers);
        }
    }

    private Browser started() {
        if (browser == null) {
            Path log = Installation.here().project().resolve("target/officergate-tools.log");
            Path program = BrowserOnMachine.acquire(log);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }
}
