package io.officergate.officer.store;

import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.IdentifierRefusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks the database who may have which personal number and user name (ACC-1, ACC-4). Whoever asks holds the identifier
 * until the end of the transaction, so of two at once the second sees what the first has done.
 */
public final class Identifiers {
    private final EntityManager entityManager;

    public Identifiers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Why the account may not have the number; empty when it may.
     *
     * @param account Keycloak's user id; empty for an account that is still to be made
     */
    public Optional<IdentifierRefusal> refusalOfNumber(String account, String number) {
        return Optional.ofNullable((String) entityManager
                        .createNativeQuery("select OG_PERSONAL_NUMBER_REFUSAL(:account, :number)")
                        .setParameter("account", account)
                        .setParameter("number", number)
                        .getSingleResult())
                .map(IdentifierRefusal::of);
    }

    /**
     * Why the account may not have the user name, because of whose it was; empty when it may.
     *
     * @param account as above
     */
    public Optional<IdentifierRefusal> refusalOfName(String realmId, String account, String name) {
        return Optional.ofNullable((String) entityManager
                        .createNativeQuery("select OG_USER_NAME_REFUSAL(:realm, :account, :name)")
                        .setParameter("realm", realmId)
                        .setParameter("account", account)
                        .setParameter("name", name)
                        .getSingleResult())
                .map(IdentifierRefusal::of);
    }

    /** Keeps a number that the officer no longer has from everybody else, for ever. */
    public void reserve(PersonalNumber number, OfficerId officer, Instant since) {
        entityManager
                .createNativeQuery("insert into OG_TOMBSTONE (KIND, REALM_ID, VALUE, OFFICER_ID, SINCE)"
                        + " values ('PERSONAL_NUMBER', '', :number, :officer, :since) on conflict do nothing")
                .setParameter("number", number.digits())
                .setParameter("officer", officer.value())
                .setParameter("since", since)
                .executeUpdate();
    }
}
