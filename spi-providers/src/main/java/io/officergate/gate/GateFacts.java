package io.officergate.gate;

import io.officergate.inactivity.Idleness;
import io.officergate.officer.Admission;
import io.officergate.password.PasswordAge;
import io.officergate.secondfactor.SecondFactorProof;
import io.officergate.session.OfflineUse;
import io.officergate.session.SessionVerdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What the gate knows when a token is asked for.
 *
 * @param now when
 * @param admission whether the account is an officer's, and its record
 * @param proof the second factor proven in this session
 * @param passkeyRequired whether a role of the account needs a proof that nobody can read out or relay
 * @param password how old the account's password is
 * @param idleness how long the account was not used, of whoever that is counted for
 * @param session whether the session is within its limits
 * @param offline whether the token is to outlive it, and may
 */
public record GateFacts(
        Instant now,
        Admission admission,
        Optional<SecondFactorProof> proof,
        boolean passkeyRequired,
        PasswordAge password,
        Optional<Idleness> idleness,
        SessionVerdict session,
        OfflineUse offline) {}
