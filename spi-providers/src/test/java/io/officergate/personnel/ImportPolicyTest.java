package io.officergate.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.kernel.DutyAtSystem;
import io.officergate.kernel.PersonalNumber;
import io.officergate.kernel.UnitCode;
import io.officergate.personnel.ImportPolicy.Holder;
import io.officergate.personnel.ImportVerdict.Create;
import io.officergate.personnel.ImportVerdict.Differs;
import io.officergate.personnel.ImportVerdict.Unchanged;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPolicyTest {
    private static final DutyAtSystem RECEPTION = new DutyAtSystem("RECEPTION", "public-services-hanoi");
    private static final ImportedOfficer LISTED = new ImportedOfficer(
            new NewAccount("lan", "Nguyễn Thị", "Lan", Optional.of("Lan@example.vn")),
            new PersonalNumber("000190000001"),
            new UnitCode("H26.101"),
            Set.of(RECEPTION));

    @Test
    void nobodyHasTheNumber() {
        assertThat(new ImportPolicy().decide(LISTED, Optional.empty())).isEqualTo(new Create());
    }

    @ParameterizedTest
    @CsvSource({
        "lan, Nguyễn Thị, Lan, lan@example.vn, H26.101, RECEPTION, true, ''",
        "lan, Nguyễn Thị, Lan, LAN@EXAMPLE.VN, H26.101, RECEPTION, true, ''",
        "lan-2, Nguyễn Thị, Lan, lan@example.vn, H26.101, RECEPTION, true, userName",
        "lan, Nguyễn Thi, Lan, lan@example.vn, H26.101, RECEPTION, true, familyName",
        "lan, Nguyễn Thị, Lân, lan@example.vn, H26.101, RECEPTION, true, givenName",
        "lan, Nguyễn Thị, Lan, , H26.101, RECEPTION, true, email",
        "lan, Nguyễn Thị, Lan, lan@example.vn, H26.102, RECEPTION, true, unit",
        "lan, Nguyễn Thị, Lan, lan@example.vn, , RECEPTION, true, unit",
        "lan, Nguyễn Thị, Lan, lan@example.vn, H26.101, APPROVAL, true, duties",
        "lan, Nguyễn Thị, Lan, lan@example.vn, H26.101, , true, duties",
        "lan, Nguyễn Thị, Lan, lan@example.vn, H26.101, RECEPTION, false, status",
        "x, x, x, x@x.vn, H26.9, APPROVAL, false, userName;familyName;givenName;email;unit;duties;status",
    })
    void whoHasItIsLeftAlone(
            String userName,
            String familyName,
            String givenName,
            String email,
            String unit,
            String duty,
            boolean isActive,
            String differs) {
        Holder holder = new Holder(
                userName,
                familyName,
                givenName,
                Optional.ofNullable(email),
                unit == null ? Set.of() : Set.of(unit),
                duty == null ? Set.of() : Set.of(new DutyAtSystem(duty, "public-services-hanoi")),
                isActive);
        assertThat(new ImportPolicy().decide(LISTED, Optional.of(holder)))
                .isEqualTo(differs.isEmpty() ? new Unchanged() : new Differs(List.of(differs.split(";"))));
    }
}
