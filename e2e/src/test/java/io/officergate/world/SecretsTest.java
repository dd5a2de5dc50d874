package io.officergate.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private final WorldFolder folder;

    SecretsTest(@TempDir Path root) {
        folder = new WorldFolder(root.resolve("world"));
        folder.create();
    }

    @Test
    void aSecretIsMadeUpOnceAndKept() {
        String first = Secrets.of(folder).password("keycloak.admin");
        assertThat(Secrets.of(folder).password("keycloak.admin")).isEqualTo(first);
        assertThat(Secrets.of(folder).password("other")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Secrets.of(folder).totp("lan");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void aPasswordSatisfiesThePolicyOfPrivilegedPeople() {
        assertThat(Secrets.of(folder).password("minh"))
                .hasSizeGreaterThanOrEqualTo(15)
                .matches(".*[A-Z].*")
                .matches(".*[a-z].*")
                .matches(".*[0-9].*")
                .matches(".*[^A-Za-z0-9].*");
    }

    @Test
    void aTotpSecretIsBase32Of160Bits() {
        assertThat(Secrets.of(folder).totp("lan")).matches("[A-Z2-7]{32}");
    }
}
