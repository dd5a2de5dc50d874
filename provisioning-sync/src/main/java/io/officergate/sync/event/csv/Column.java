package io.officergate.sync.event.csv;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a sheet: the field each fills, its headings in Vietnamese and English. Case, accents and signs do not matter. */
public enum Column {
    ID("id", Kind.CODE, "ma_su_kien", "eventId"),
    SOURCE("source", Kind.CODE, "nguon"),
    TYPE("type", Kind.TYPE, "loai", "loai_quyet_dinh", "eventType"),
    SEQUENCE("sequence", Kind.CODE, "thu_tu"),
    TIME("time", Kind.MOMENT, "thoi_diem_lap"),
    PERSONAL_NUMBER("data.personalNumber", Kind.NUMBER, "so_dinh_danh", "so_dinh_danh_ca_nhan", "so_cccd"),
    DECISION_NUMBER("data.decisionNumber", Kind.CODE, "so_quyet_dinh"),
    DECISION_DATE("data.decisionDate", Kind.DAY, "ngay_quyet_dinh", "ngay_ky"),
    ISSUER("data.issuer", Kind.TEXT, "co_quan_ban_hanh"),
    EFFECTIVE_FROM("data.effectiveFrom", Kind.INSTANT, "hieu_luc_tu", "ngay_hieu_luc"),
    EFFECTIVE_TO("data.effectiveTo", Kind.INSTANT, "hieu_luc_den", "ngay_het_hieu_luc"),
    FROM_UNIT("data.fromUnit", Kind.CODE, "don_vi_cu", "tu_don_vi"),
    TO_UNIT("data.toUnit", Kind.CODE, "don_vi_moi", "den_don_vi"),
    DUTIES_TAKEN("data.dutiesTaken", Kind.DUTIES, "nhiem_vu_thu_hoi"),
    DUTIES_GIVEN("data.dutiesGiven", Kind.DUTIES, "nhiem_vu_giao"),
    SUCCESSOR("data.successor", Kind.NUMBER, "nguoi_nhan_ban_giao", "so_dinh_danh_nguoi_nhan"),
    CANCELS("data.cancels", Kind.CODE, "ma_su_kien_bi_huy"),
    USER_NAME("data.account.userName", Kind.CODE, "ten_dang_nhap"),
    FAMILY_NAME("data.account.familyName", Kind.TEXT, "ho_va_ten_dem", "ho"),
    GIVEN_NAME("data.account.givenName", Kind.TEXT, "ten"),
    EMAIL("data.account.email", Kind.CODE, "thu_dien_tu"),
    REPORTED_AT("data.reportedAt", Kind.MOMENT, "thoi_diem_bao_cao"),
    REPORTED_BY("data.reportedBy", Kind.TEXT, "nguoi_bao_cao"),
    DECISION_HASH("data.decisionHash", Kind.CODE, "ma_bam_quyet_dinh");

    private static final Map<String, Column> BY_HEADING = Arrays.stream(values())
            .flatMap(column ->
                    column.headings().map(Spelling::bare).distinct().map(heading -> Map.entry(heading, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String path;
    private final Kind kind;
    private final String names;

    Column(String path, Kind kind, String... names) {
        this.path = path;
        this.kind = kind;
        this.names = String.join(" ", names);
    }

    /** The field it fills, {@code data.toUnit}. */
    String path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    /** The English name: the field's own. */
    String english() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The Vietnamese name. */
    String vietnamese() {
        return names.split(" ", 2)[0];
    }

    /** Whether no sheet can do without it. */
    boolean isNeeded() {
        return this == TYPE
                || this == DECISION_NUMBER
                || this == DECISION_DATE
                || this == ISSUER
                || this == EFFECTIVE_FROM;
    }

    /** The column a heading names: one name, or the Vietnamese and the English one with a slash or a dot between them. */
    static Optional<Column> called(String heading) {
        Optional<Column> whole = Optional.ofNullable(BY_HEADING.get(Spelling.bare(heading)));
        if (whole.isPresent()) {
            return whole;
        }
        String[] parts = heading.split("[/·]", 2);
        return parts.length < 2 || parts[0].isBlank()
                ? Optional.empty()
                : called(parts[0])
                        .filter(column ->
                                called(parts[1]).filter(column::equals).isPresent());
    }

    /** The column to look at for a finding about a field. */
    static Optional<Column> of(String field) {
        Function<String, Stream<Column>> below =
                prefix -> Arrays.stream(values()).filter(column -> column.path.startsWith(prefix));
        return Arrays.stream(values())
                .filter(column -> field.equals(column.path) || field.startsWith(column.path + "["))
                .findFirst()
                .or(() -> field.equals("data")
                        ? Optional.empty()
                        : below.apply(field + ".").findFirst());
    }

    private Stream<String> headings() {
        return Stream.concat(Stream.of(english(), path), Arrays.stream(names.split(" ", -1)));
    }
}
