package io.officergate.audit.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Remembers the settings of the node that was started last, within the caller's transaction. */
public final class SettingStore {
    private static final String REMEMBER = """
            insert into OG_SETTING as s (NAME, VALUE, PREVIOUS, CHANGED_AT) values (:name, :value, null, :now)
            on conflict (NAME) do update set VALUE = excluded.VALUE, PREVIOUS = s.VALUE, CHANGED_AT = excluded.CHANGED_AT
             where s.VALUE <> excluded.VALUE
            returning coalesce(PREVIOUS, '')
            """;

    private final EntityManager entityManager;

    public SettingStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A setting that is not as it was.
     *
     * @param before empty when it was not known, or nothing was set
     */
    public record Change(String name, String before, String after) {}

    /** Remembers these values, in the order of their names; tells which of them are others than before. */
    public List<Change> remember(SortedMap<String, String> settings, Instant now) {
        return settings.entrySet().stream()
                .flatMap(setting -> remember(setting.getKey(), setting.getValue(), now).stream())
                .toList();
    }

    private Optional<Change> remember(String name, String value, Instant now) {
        List<?> changed = entityManager
                .createNativeQuery(REMEMBER)
                .setParameter("name", name)
                .setParameter("value", value)
                .setParameter("now", now)
                .getResultList();
        return changed.stream().findFirst().map(before -> new Change(name, (String) before, value));
    }
}
