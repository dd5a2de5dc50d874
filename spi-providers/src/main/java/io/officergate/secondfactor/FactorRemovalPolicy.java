package io.officergate.secondfactor;

import io.officergate.secondfactor.EnrolmentVerdict.NotPermitted;
import io.officergate.secondfactor.FactorRemovalVerdict.LastFactor;
import io.officergate.secondfactor.FactorRemovalVerdict.MayRemove;
import io.officergate.secondfactor.FactorRemovalVerdict.NotProven;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether officers may remove one of their factors (MFA-1): never the last one, and only after a fresh proof. An
 * administrator who takes a lost factor away is not asked: the officer then needs an activation code.
 *
 * @param proofs what a fresh proof is
 */
public record FactorRemovalPolicy(EnrolmentPolicy proofs) {
    public static final FactorRemovalPolicy DEFAULT = new FactorRemovalPolicy(EnrolmentPolicy.DEFAULT);

    /**
     * Decides on one factor.
     *
     * @param lasting how many factors the officer has that last, recovery codes not counted
     * @param proof the factor proven in this session
     */
    public FactorRemovalVerdict decide(long lasting, Optional<SecondFactorProof> proof, Instant now) {
        if (lasting <= 1) {
            return new LastFactor();
        }
        return proofs.decide(proof, Optional.empty(), now) instanceof NotPermitted ? new NotProven() : new MayRemove();
    }
}
