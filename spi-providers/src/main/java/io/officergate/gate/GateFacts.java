package io.officergate.gate;

import io.officergate.officer.Admission;
import io.officergate.secondfactor.SecondFactorProof;
import java.util.Optional;

/**
 * What the gate knows when a token is asked for.
 *
 * @param admission whether the account is an officer's, and its record
 * @param proof the second factor proven in this session
 */
public record GateFacts(Admission admission, Optional<SecondFactorProof> proof) {}
