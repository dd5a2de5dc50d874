package io.officergate.secondfactor.keycloak;

import io.officergate.kernel.OfficerId;
import io.officergate.secondfactor.store.ActivationCodeStore;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.keycloak.models.UserModel;

/** Factors that may be in other hands (PWD-2). */
public final class LostFactors {
    private final EntityManager entityManager;

    public LostFactors(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An activation code that was issued and not used is worth nothing any more. */
    public void withdrawCodes(OfficerId officer) {
        new ActivationCodeStore(entityManager).withdraw(officer);
    }

    /**
     * Removes every factor; the next one needs an activation code.
     *
     * @return how many there were, recovery codes counted as one
     */
    public int removeAll(UserModel user) {
        Set<String> factors = Factors.all(user);
        Factors.remove(user, factors);
        return factors.size();
    }
}
