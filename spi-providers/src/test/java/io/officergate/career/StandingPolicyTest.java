package io.officergate.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.career.Standing.Service;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusChange;
import io.officergate.officer.StatusChange.Close;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Resume;
import io.officergate.officer.StatusChange.Suspend;
import io.officergate.officer.StatusReason;
import io.officergate.officer.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingPolicyTest {
    private static final Decision DECISION = new Decision("1/QĐ-UBND");

    static Stream<Arguments> everyRecordAndStanding() {
        Standing serving = standing(Service.SERVING, StatusReason.ADMITTED);
        Standing back = standing(Service.SERVING, StatusReason.RETURN);
        Standing reinstated = standing(Service.SERVING, StatusReason.REINSTATEMENT);
        Standing suspended = standing(Service.SUSPENDED, StatusReason.SUSPENSION);
        Standing left = standing(Service.CLOSED, StatusReason.RETIREMENT);
        return Stream.of(
                of(OfficerStatus.ACTIVE, StatusReason.ADMITTED, serving, false),
                // A lock is none of a career's business.
                of(OfficerStatus.LOCKED, StatusReason.ADMITTED, serving, false),
                of(OfficerStatus.LOCKED, StatusReason.ADMITTED, suspended, false, new Suspend(StatusReason.SUSPENSION)),
                of(OfficerStatus.LOCKED, StatusReason.ADMITTED, left, false, new Close(StatusReason.RETIREMENT)),
                of(OfficerStatus.ACTIVE, StatusReason.ADMITTED, suspended, false, new Suspend(StatusReason.SUSPENSION)),
                of(OfficerStatus.SUSPENDED, StatusReason.SUSPENSION, suspended, false),
                of(
                        OfficerStatus.SUSPENDED,
                        StatusReason.LONG_LEAVE,
                        suspended,
                        false,
                        new Suspend(StatusReason.SUSPENSION)),
                of(OfficerStatus.ACTIVE, StatusReason.ADMITTED, left, false, new Close(StatusReason.RETIREMENT)),
                of(OfficerStatus.SUSPENDED, StatusReason.SUSPENSION, left, false, new Close(StatusReason.RETIREMENT)),
                of(OfficerStatus.CLOSED, StatusReason.RETIREMENT, left, false),
                // Late leave and later reinstatement: closed or not meanwhile, it starts anew.
                of(OfficerStatus.CLOSED, StatusReason.RETIREMENT, reinstated, true, new Reinstate()),
                of(OfficerStatus.SUSPENDED, StatusReason.SUSPENSION, reinstated, true, new Reinstate()),
                of(OfficerStatus.ACTIVE, StatusReason.ADMITTED, reinstated, true, new Reinstate()),
                of(OfficerStatus.ACTIVE, StatusReason.REINSTATEMENT, reinstated, false),
                of(
                        OfficerStatus.CLOSED,
                        StatusReason.RETIREMENT,
                        suspended,
                        true,
                        new Reinstate(),
                        new Suspend(StatusReason.SUSPENSION)),
                of(OfficerStatus.SUSPENDED, StatusReason.LONG_LEAVE, back, false, new Resume(StatusReason.RETURN)),
                of(
                        OfficerStatus.SUSPENDED,
                        StatusReason.UNIT_DISSOLUTION,
                        serving,
                        false,
                        new Resume(StatusReason.ADMITTED)),
                // Suspended by something else than a personnel office.
                of(OfficerStatus.SUSPENDED, StatusReason.SUSPENSION, serving, false));
    }

    @ParameterizedTest
    @MethodSource("everyRecordAndStanding")
    void leadsFromTheRecordToTheStanding(
            OfficerRecord record, Standing standing, boolean startsAnew, List<StatusChange> changes) {
        assertThat(new StandingPolicy().changes(record, standing, startsAnew)).isEqualTo(changes);
    }

    private static Arguments of(
            OfficerStatus status, StatusReason reason, Standing standing, boolean startsAnew, StatusChange... changes) {
        OfficerRecord record = new OfficerRecord(
                new OfficerId("1"),
                "realm",
                new PersonalNumber("000190000001"),
                status,
                reason,
                Instant.EPOCH,
                Optional.of(DECISION),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Usage.none(LocalDate.EPOCH),
                Optional.empty());
        return Arguments.of(record, standing, startsAnew, List.of(changes));
    }

    private static Standing standing(Service service, StatusReason reason) {
        return new Standing(
                service,
                reason,
                Optional.of(DECISION),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
