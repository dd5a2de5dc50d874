package io.officergate.officer.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Reads the accounts of a realm that have no officer record. */
public final class OtherAccounts {
    private final EntityManager entityManager;

    public OtherAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One of them.
     *
     * @param id Keycloak's user id
     * @param machine internal id of the client whose service account it is
     * @param hasPersonalNumber whether it becomes an officer's with the first token
     */
    public record Account(
            String id, String userName, boolean enabled, Optional<String> machine, boolean hasPersonalNumber) {}

    /** Accounts by user name, after the given one. */
    public List<Account> read(String realmId, String after, int limit) {
        List<?> rows = entityManager
                .createNativeQuery("select u.ID, u.USERNAME, u.ENABLED, u.SERVICE_ACCOUNT_CLIENT_LINK, exists ("
                        + "select 1 from USER_ATTRIBUTE a where a.USER_ID = u.ID and a.NAME = 'personalNumber')"
                        + " from USER_ENTITY u where u.REALM_ID = :realm and u.USERNAME > :after"
                        + " and not exists (select 1 from OG_OFFICER o where o.OFFICER_ID = u.ID)"
                        + " order by u.USERNAME limit :limit")
                .setParameter("realm", realmId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Account(
                        (String) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        Optional.ofNullable((String) row[3]),
                        (Boolean) row[4]))
                .toList();
    }

    /** Ids of accounts that have a personal number, in their order, after the given one: each could be an officer's. */
    public List<String> withNumber(String realmId, String after, int limit) {
        List<?> ids = entityManager
                .createNativeQuery("select u.ID from USER_ENTITY u"
                        + " join USER_ATTRIBUTE a on a.USER_ID = u.ID and a.NAME = 'personalNumber'"
                        + " where u.REALM_ID = :realm and u.ID > :after and u.SERVICE_ACCOUNT_CLIENT_LINK is null"
                        + " and not exists (select 1 from OG_OFFICER o where o.OFFICER_ID = u.ID)"
                        + " order by u.ID limit :limit")
                .setParameter("realm", realmId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return ids.stream().map(String.class::cast).toList();
    }
}
