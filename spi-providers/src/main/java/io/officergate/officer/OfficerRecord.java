package io.officergate.officer;

import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.session.LiveSession;
import java.time.Instant;
import java.util.Optional;

/**
 * The truth about one officer's account.
 *
 * @param id Keycloak's user id
 * @param realmId id of the realm the account lives in
 * @param personalNumber unique over the whole installation (ACC-1)
 * @param status what the account is
 * @param reason why
 * @param since when the status began
 * @param decision the personnel decision behind the status, when there is one
 * @param admittedAt when the record was made: the first day of every clock that counts from creation
 * @param live the session that counts, when one was recorded (ACC-2); it may have ended since
 * @param nextChange when a right of the officer ends by itself (ACC-3)
 * @param usage when the account was used (IDL-1)
 * @param lock why the account is locked, also while a suspension lies over the lock (IDL-2)
 */
public record OfficerRecord(
        OfficerId id,
        String realmId,
        PersonalNumber personalNumber,
        OfficerStatus status,
        StatusReason reason,
        Instant since,
        Optional<Decision> decision,
        Instant admittedAt,
        Optional<LiveSession> live,
        Optional<Instant> nextChange,
        Usage usage,
        Optional<StatusReason> lock) {}
