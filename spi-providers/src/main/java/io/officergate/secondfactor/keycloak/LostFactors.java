package io.officergate.secondfactor.keycloak;

import java.util.Set;
import org.keycloak.models.UserModel;

/** Factors that may be in other hands (PWD-2). */
public final class LostFactors {
    private LostFactors() {}

    /**
     * Removes every factor; the next one needs an activation code.
     *
     * @return how many there were, recovery codes counted as one
     */
    public static int removeAll(UserModel user) {
        Set<String> factors = Factors.all(user);
        Factors.remove(user, factors);
        return factors.size();
    }
}
