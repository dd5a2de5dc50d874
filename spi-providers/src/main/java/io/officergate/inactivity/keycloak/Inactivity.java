package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.InactivityPolicy;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** What this server's settings say of accounts that nobody uses, and where their use is written down (IDL-1). */
public interface Inactivity extends Provider {
    /** How long the officer has not used the account; empty where no rule is about it. */
    Optional<Idleness> judge(RealmModel realm, UserModel user, OfficerRecord record, Instant now);

    /** After how many days an account of the realm is locked. */
    InactivityPolicy policyOf(RealmModel realm);

    /** The officer is given a token for an online session at a system. */
    void note(KeycloakSession session, OfficerId officer, ClientModel system, Instant now);
}
