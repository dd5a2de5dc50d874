package io.officergate.session.store;

import io.officergate.kernel.OfficerId;
import io.officergate.session.SharingFinding;
import io.officergate.session.SharingFinding.Place;
import io.officergate.session.SharingVerdict;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and writes findings within the caller's transaction. */
public final class SharingFindings {
    private static final String SELECT =
            "select f.REALM_ID, f.OFFICER_ID, f.KIND, f.FOUND_AT, f.FIRST_SESSION, f.FIRST_ADDRESS, f.FIRST_DEVICE,"
                    + " f.SECOND_SESSION, f.SECOND_ADDRESS, f.SECOND_DEVICE"
                    + " from OG_SHARING_FINDING f where f.REALM_ID = :realm";
    private static final String OF_UNITS =
            " and f.OFFICER_ID in (select m.USER_ID from USER_GROUP_MEMBERSHIP m" + " where m.GROUP_ID in (:units))";
    private static final String NEWEST_FIRST = " order by f.FOUND_AT desc, f.SECOND_SESSION limit :limit";

    private final EntityManager entityManager;

    public SharingFindings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Keeps a finding, once for each session and address.
     *
     * @return whether it is a new one
     */
    public boolean add(SharingFinding finding) {
        return entityManager
                        .createNativeQuery("insert into OG_SHARING_FINDING (REALM_ID, OFFICER_ID, KIND, FOUND_AT,"
                                + " FIRST_SESSION, FIRST_ADDRESS, FIRST_DEVICE,"
                                + " SECOND_SESSION, SECOND_ADDRESS, SECOND_DEVICE)"
                                + " values (:realm, :officer, :kind, :at, :firstSession, :firstAddress, :firstDevice,"
                                + " :secondSession, :secondAddress, :secondDevice) on conflict do nothing")
                        .setParameter("realm", finding.realmId())
                        .setParameter("officer", finding.officer().value())
                        .setParameter("kind", finding.kind().name())
                        .setParameter("at", finding.at())
                        .setParameter("firstSession", finding.first().session())
                        .setParameter("firstAddress", finding.first().address().orElse(""))
                        .setParameter("firstDevice", finding.first().device().orElse(""))
                        .setParameter("secondSession", finding.second().session())
                        .setParameter(
                                "secondAddress", finding.second().address().orElse(""))
                        .setParameter("secondDevice", finding.second().device().orElse(""))
                        .executeUpdate()
                == 1;
    }

    /** Those of a realm, newest first; at most {@code limit}. */
    public List<SharingFinding> read(String realmId, int limit) {
        return list(entityManager.createNativeQuery(SELECT + NEWEST_FIRST), realmId, limit);
    }

    /** Those about members of these units, newest first; at most {@code limit}. */
    public List<SharingFinding> readOfUnits(String realmId, Set<String> groupIds, int limit) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        Query query = entityManager
                .createNativeQuery(SELECT + OF_UNITS + NEWEST_FIRST)
                .setParameter("units", groupIds);
        return list(query, realmId, limit);
    }

    private static List<SharingFinding> list(Query query, String realmId, int limit) {
        List<?> rows = query.setParameter("realm", realmId)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SharingFinding(
                        (String) row[0],
                        new OfficerId((String) row[1]),
                        SharingVerdict.valueOf((String) row[2]),
                        (Instant) row[3],
                        place(row, 4),
                        place(row, 7)))
                .toList();
    }

    private static Place place(Object[] row, int from) {
        return new Place((String) row[from], known(row[from + 1]), known(row[from + 2]));
    }

    private static Optional<String> known(Object text) {
        return Optional.of((String) text).filter(value -> !value.isEmpty());
    }
}
