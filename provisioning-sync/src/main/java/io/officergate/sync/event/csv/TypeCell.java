package io.officergate.sync.event.csv;

import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEventType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The kind of decision: its English name, its CloudEvents type, or its Vietnamese name with or without accents. */
final class TypeCell {

    private static final Map<String, PersonnelEventType> BY_NAME = byName();

    private TypeCell() {}

    static CellText read(String text) {
        return Optional.ofNullable(BY_NAME.get(Spelling.bare(text)))
                .map(type -> CellText.said(type.wireName()))
                .orElseGet(() -> new CellText.Refused(
                        FindingCode.UNKNOWN_TYPE,
                        "không phải là một loại quyết định nhân sự (xem danh sách trong docs/operations.md)",
                        "is not a type of personnel event (docs/operations.md lists them)"));
    }

    /** The Vietnamese names, in the order of rules.md section 4. */
    static String[] vietnamese(PersonnelEventType type) {
        return switch (type) {
            case RECRUITMENT -> new String[] {"tuyển dụng", "tiếp nhận"};
            case APPOINTMENT -> new String[] {"bổ nhiệm"};
            case DISMISSAL_FROM_POST -> new String[] {"miễn nhiệm", "cách chức"};
            case TRANSFER -> new String[] {"điều động"};
            case ROTATION -> new String[] {"luân chuyển"};
            case SECONDMENT -> new String[] {"biệt phái"};
            case POSITION_CHANGE -> new String[] {"chuyển đổi vị trí công tác"};
            case LONG_LEAVE -> new String[] {"nghỉ thai sản", "đi học"};
            case SUSPENSION -> new String[] {"tạm đình chỉ", "đình chỉ công tác", "tạm đình chỉ công tác"};
            case RESIGNATION -> new String[] {"thôi việc"};
            case RETIREMENT -> new String[] {"nghỉ hưu"};
            case TERMINATION -> new String[] {"buộc thôi việc"};
            case DEATH -> new String[] {"từ trần"};
            case CONTRACT_END -> new String[] {"hết hạn hợp đồng"};
            case REINSTATEMENT -> new String[] {"nhận lại", "trở lại công tác"};
            case HANDOVER -> new String[] {"bàn giao"};
            case UNIT_MERGE -> new String[] {"sáp nhập"};
            case UNIT_DISSOLUTION -> new String[] {"giải thể"};
            case CANCELLATION -> new String[] {"hủy quyết định", "hủy bỏ quyết định"};
        };
    }

    private static Map<String, PersonnelEventType> byName() {
        Map<String, PersonnelEventType> byName = new HashMap<>();
        for (PersonnelEventType type : PersonnelEventType.values()) {
            byName.put(Spelling.bare(type.name()), type);
            byName.put(Spelling.bare(type.wireName()), type);
            Arrays.stream(vietnamese(type)).forEach(name -> byName.put(Spelling.bare(name), type));
        }
        return Map.copyOf(byName);
    }
}
