package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of realm-config fit the server: applied twice they change nothing, and every provider they name exists. */
@LiveWorld
class RealmConfigurationIT {
    private static final Path FILES = Path.of("../realm-config/src/main/resources/realm");
    private static final Pattern PROVIDER = Pattern.compile(
            "(?:provider|protocolMapper|executor|condition): *([a-z][a-z0-9-]+)|alias: ([A-Za-z_-]+), name:");

    @Test
    void applyingTheFilesAgainChangesNothing(World world) {
        assertThat(world.applyRealmAgain()).isEmpty();
    }

    @Test
    void everyProviderTheFilesNameExists(World world) throws IOException {
        Set<String> known = new TreeSet<>();
        JsonNode providers = world.admin().serverInfo().path("providers");
        providers.forEach(spi -> spi.path("providers").fieldNames().forEachRemaining(known::add));
        assertThat(known).contains("officergate-second-factor", "officergate-audit", "officergate");
        Set<String> named = named();
        assertThat(named).contains("officergate-second-factor", "auth-cookie", "any-client", "CONFIGURE_TOTP");
        assertThat(known).containsAll(named);
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                PROVIDER.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(named::add);
            }
        }
        return named;
    }
}
