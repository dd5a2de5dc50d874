package io.officergate.gate;

import io.officergate.officer.Admission;
import io.officergate.secondfactor.SecondFactorProof;
import java.util.Optional;

/**
 * What the gate knows when a token is asked for.
 *
 * @param admission whether the account is an officer's, and its record
 * @param proof the second factor proven in this session
 * @param passkeyRequired whether a role of the account needs a proof that nobody can read out or relay
 */
public record GateFacts(Admission admission, Optional<SecondFactorProof> proof, boolean passkeyRequired) {}
