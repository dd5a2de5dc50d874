package io.officergate.secondfactor;

import io.officergate.secondfactor.EnrolmentVerdict.NotPermitted;
import io.officergate.secondfactor.EnrolmentVerdict.Permitted;
import io.officergate.secondfactor.EnrolmentVerdict.PermittedByCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may enrol or remove a factor (MFA-1): whoever has just proven another factor, or has an activation code. The
 * password alone is never enough.
 *
 * @param fresh how long a proof is worth that, 1 to 15 min
 */
public record EnrolmentPolicy(Duration fresh) {
    /** 5 minutes [D]. */
    public static final EnrolmentPolicy DEFAULT = new EnrolmentPolicy(Duration.ofMinutes(5));

    public EnrolmentPolicy {
        if (fresh.compareTo(Duration.ofMinutes(1)) < 0 || fresh.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException("a proof is fresh for 1 to 15 minutes");
        }
    }

    /**
     * Decides on enrolling a factor.
     *
     * @param proof the factor proven in this session
     * @param codeId the activation code entered in this sign-in
     */
    public EnrolmentVerdict decide(Optional<SecondFactorProof> proof, Optional<String> codeId, Instant now) {
        if (codeId.isPresent()) {
            return new PermittedByCode(codeId.get());
        }
        return proof.filter(proven -> isFresh(proven, now)).isPresent() ? new Permitted() : new NotPermitted();
    }

    private boolean isFresh(SecondFactorProof proof, Instant now) {
        // A proof from the future tells of a clock that was set back: it is not fresh, it is wrong.
        return !proof.at().isAfter(now.plusSeconds(1))
                && now.isBefore(proof.at().plus(fresh));
    }
}
