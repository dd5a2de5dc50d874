package io.officergate.gate;

import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import io.officergate.inactivity.Idleness.Overdue;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.Admission.EmergencyAdministrator;
import io.officergate.officer.Admission.ImplausibleNumber;
import io.officergate.officer.Admission.NumberTaken;
import io.officergate.officer.OfficerStatus;
import io.officergate.password.PasswordAge.Expired;
import io.officergate.secondfactor.PasskeyPolicy;
import io.officergate.session.OfflineUse;
import io.officergate.session.SessionVerdict;
import java.util.List;
import java.util.Locale;

/**
 * The rules in the order in which they are asked; the first refusal is the answer.
 *
 * @param inOrder at least one rule
 */
public record GateRules(List<GateRule> inOrder) {
    /** The system asked for more than its entry allows; the officer's sessions at others stay. */
    public static final String OFFLINE_NOT_ALLOWED = "offline_not_allowed";

    /** Nobody has used the session for too long; every system of it is told. */
    public static final String SESSION_IDLE = "session_idle";

    /** The session has gone on for too long; every system of it is told. */
    public static final String SESSION_TOO_LONG = "session_too_long";

    /** The account is past its limit and about to be locked (IDL-1). */
    public static final String UNUSED = "account_unused";

    private static final GateVerdict PASS = new Pass();

    /** Every rule of the product. */
    public static final GateRules ALL = new GateRules(List.of(
            GateRules::isOneOfficers, // ACC-1
            GateRules::isActive, // JML-1
            GateRules::isInUse, // IDL-1
            GateRules::hasNoRightThatIsOver, // ACC-3
            GateRules::isWithinLimits, // SES-1
            GateRules::hasProvenSecondFactor, // MFA-1
            GateRules::hasFreshPassword, // PWD-1
            GateRules::endsWithItsSession)); // ACC-2

    /** Keeps its own copy, and refuses an empty list: a gate without rules would be open. */
    public GateRules {
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("a gate needs at least one rule");
        }
    }

    /** Asks each rule in turn. */
    public GateVerdict decide(GateFacts facts) {
        for (GateRule rule : inOrder) {
            if (rule.decide(facts) instanceof Refuse refusal) {
                return refusal;
            }
        }
        return PASS;
    }

    private static GateVerdict isOneOfficers(GateFacts facts) {
        Admission admission = facts.admission();
        if (admission instanceof Admitted) {
            return PASS;
        }
        if (admission instanceof EmergencyAdministrator emergency) {
            return emergency.hasDuty() ? new Refuse("emergency_administrator_with_duty") : PASS;
        }
        if (admission instanceof ImplausibleNumber) {
            return new Refuse("personal_number_implausible");
        }
        return new Refuse(admission instanceof NumberTaken ? "personal_number_taken" : "personal_number_missing");
    }

    private static GateVerdict isActive(GateFacts facts) {
        if (facts.admission() instanceof Admitted admitted && admitted.record().status() != OfficerStatus.ACTIVE) {
            return new Refuse("officer_" + admitted.record().status().name().toLowerCase(Locale.ROOT));
        }
        return PASS;
    }

    /** Whether a sweep has locked the account yet or not. */
    private static GateVerdict isInUse(GateFacts facts) {
        return facts.idleness().filter(Overdue.class::isInstance).isPresent() ? new Refuse(UNUSED) : PASS;
    }

    /** Dated rights end by a look at each second; in between there is no token that still carries them. */
    private static GateVerdict hasNoRightThatIsOver(GateFacts facts) {
        boolean isDue = facts.admission() instanceof Admitted admitted
                && admitted.record()
                        .nextChange()
                        .filter(end -> !end.isAfter(facts.now()))
                        .isPresent();
        return isDue ? new Refuse("rights_are_changing") : PASS;
    }

    private static GateVerdict hasProvenSecondFactor(GateFacts facts) {
        if (PasskeyPolicy.isEnough(facts.passkeyRequired(), facts.proof())) {
            return PASS;
        }
        return new Refuse(facts.proof().isPresent() ? "passkey_missing" : "second_factor_missing");
    }

    private static GateVerdict hasFreshPassword(GateFacts facts) {
        return facts.password() instanceof Expired ? new Refuse("password_expired") : PASS;
    }

    private static GateVerdict isWithinLimits(GateFacts facts) {
        if (facts.session() instanceof SessionVerdict.Idle) {
            return new Refuse(SESSION_IDLE);
        }
        return facts.session() instanceof SessionVerdict.TooLong ? new Refuse(SESSION_TOO_LONG) : PASS;
    }

    private static GateVerdict endsWithItsSession(GateFacts facts) {
        return facts.offline() == OfflineUse.NOT_ALLOWED ? new Refuse(OFFLINE_NOT_ALLOWED) : PASS;
    }
}
