package io.officergate.withdrawal.keycloak;

import io.officergate.kernel.DutyAtSystem;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** What systems outside and duties there are called; by their ids once they are gone. */
public final class Names {
    private static final String OWNER = "officergate.outside.owner";
    private static final String EMAIL = "officergate.outside.email";
    /** Between the Vietnamese and the English half of a description, as realm-config writes them. */
    private static final String BETWEEN = " · ";

    private final RealmModel realm;

    public Names(RealmModel realm) {
        this.realm = realm;
    }

    /** The name of the system. */
    public String system(DutyAtSystem right) {
        return client(right)
                .map(ClientModel::getName)
                .filter(name -> !name.isBlank())
                .orElse(right.system());
    }

    /** Who runs the system; the system itself where its client does not say. */
    public String owner(DutyAtSystem right) {
        return attribute(right, OWNER).orElseGet(() -> system(right));
    }

    /** Where the owner takes letters by mail. */
    public Optional<String> email(DutyAtSystem right) {
        return attribute(right, EMAIL);
    }

    /** The Vietnamese name of the duty. */
    public String duty(DutyAtSystem right) {
        return description(right).map(text -> text.split(BETWEEN, 2)[0]).orElse(right.duty());
    }

    /** The English name of the duty; the Vietnamese one where there is no other. */
    public String dutyInEnglish(DutyAtSystem right) {
        return description(right)
                .map(text -> text.substring(text.indexOf(BETWEEN) < 0 ? 0 : text.indexOf(BETWEEN) + BETWEEN.length()))
                .orElse(right.duty());
    }

    private Optional<String> description(DutyAtSystem right) {
        return client(right)
                .map(client -> client.getRole(right.duty()))
                .map(RoleModel::getDescription)
                .filter(text -> !text.isBlank());
    }

    private Optional<String> attribute(DutyAtSystem right, String name) {
        return client(right).map(client -> client.getAttribute(name)).filter(text -> !text.isBlank());
    }

    private Optional<ClientModel> client(DutyAtSystem right) {
        return Optional.ofNullable(realm.getClientByClientId(right.system()));
    }
}
