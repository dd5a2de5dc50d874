package io.officergate.password.keycloak;

import io.officergate.password.PasswordFlaw;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ModelException;

/** A password was not set; every flaw is told, and the password is not. */
final class RefusedPassword extends ModelException {
    private static final long serialVersionUID = 1L;

    private final transient Set<PasswordFlaw> flaws;

    RefusedPassword(Set<PasswordFlaw> flaws) {
        super("PWD-1: "
                + flaws.stream()
                        .map(flaw -> flaw.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        this.flaws = flaws;
    }

    Set<PasswordFlaw> flaws() {
        return flaws;
    }
}
