package io.officergate.sync.roster.csv;

import io.officergate.sync.event.csv.Spelling;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a list, with their headings in Vietnamese and English. Case, accents and signs do not matter. */
enum RosterColumn {
    PERSONAL_NUMBER(true, "so_dinh_danh", "personalNumber", "so_dinh_danh_ca_nhan", "so_cccd"),
    NAME(false, "ho_va_ten", "name", "ho_ten", "fullName"),
    UNIT(true, "ma_don_vi", "unit", "don_vi", "unitCode"),
    DUTIES(false, "nhiem_vu", "duties"),
    /** Not compared: accounts do not say it. */
    EMPLOYMENT(false, "doi_tuong", "employment", "loai_can_bo"),
    STATUS(false, "trang_thai", "status", "tinh_trang");

    private static final Map<String, RosterColumn> BY_HEADING = Arrays.stream(values())
            .flatMap(column ->
                    Arrays.stream(column.names.split(" ", -1)).map(name -> Map.entry(Spelling.bare(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final boolean needed;
    private final String names;

    RosterColumn(boolean needed, String... names) {
        this.needed = needed;
        this.names = String.join(" ", names);
    }

    /** Whether no list can do without it. */
    boolean isNeeded() {
        return needed;
    }

    String vietnamese() {
        return names.split(" ", 3)[0];
    }

    String english() {
        return names.split(" ", 3)[1];
    }

    /** The column a heading names: one name, or the Vietnamese and the English one with a slash or a dot between them. */
    static Optional<RosterColumn> called(String heading) {
        Optional<RosterColumn> whole = Optional.ofNullable(BY_HEADING.get(Spelling.bare(heading)));
        String[] parts = heading.split("[/·]", 2);
        if (whole.isPresent() || parts.length < 2 || parts[0].isBlank()) {
            return whole;
        }
        return called(parts[0]).filter(column -> called(parts[1]).equals(Optional.of(column)));
    }
}
