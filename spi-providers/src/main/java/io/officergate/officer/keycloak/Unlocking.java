package io.officergate.officer.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusChange.Unlock;
import io.officergate.officer.StatusVerdict.Refuse;
import io.officergate.officer.UnlockPolicy;
import io.officergate.officer.UnlockPolicy.Word;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.password.keycloak.TemporaryPasswords;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import io.officergate.secondfactor.keycloak.ActivationCodes;
import io.officergate.secondfactor.keycloak.LostFactors;
import io.officergate.session.keycloak.AccessEnding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Opens a locked account for somebody who has made sure who asks, in the caller's transaction (IDL-2): with another password,
 * after long with another factor; nothing of before comes back to life.
 */
public final class Unlocking {
    /** Setting of the gate: whether a second administrator has to agree. */
    public static final String NEEDS_TWO = "unlock-needs-two";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerRegister register;
    private final AuditTrail audit;
    private final UnlockPolicy policy = configured();

    public Unlocking(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.register = new OfficerRegister(session, realm);
        this.audit = new AuditTrail(session, realm);
    }

    /** What the settings of the gate say. */
    public static UnlockPolicy configured() {
        return UnlockPolicy.of(Config.scope("token-interceptor", "officergate").getBoolean(NEEDS_TWO, false));
    }

    /**
     * What the officer is given, shown once.
     *
     * @param code for another second factor, where the old one is worth nothing any more
     */
    public record Unlocked(TemporaryPasswords.Issue password, Optional<ActivationCodes.Issue> code) {}

    /**
     * Unlocks.
     *
     * @param by id of the administrator's account
     * @return what the officer is given; empty when a second administrator has to agree first
     * @throws jakarta.ws.rs.WebApplicationException 409 when the account is not locked; the code says what it is
     */
    public Optional<Unlocked> unlock(UserModel officer, String by, Explanation reason, Explanation identityCheck) {
        OfficerId id = new OfficerId(officer.getId());
        OfficerRecord record =
                register.find(id).map(known -> register.lock(id)).orElseThrow(() -> refused("no_officer_record"));
        if (record.status() != OfficerStatus.LOCKED) {
            throw refused("officer_" + record.status().name().toLowerCase(Locale.ROOT));
        }
        Word word = new Word(by, Now.instant());
        Optional<Word> first = register.unlockWord(record);
        if (policy.opens(first, word)) {
            return Optional.of(open(record, officer, first, reason, identityCheck));
        }
        register.keepUnlockWord(record, word);
        audit.append(AuditEntry.of(AuditAction.UNLOCK_ASKED, word.at())
                .officer(id)
                .detail(Map.of("reason", reason.text(), "identityCheck", identityCheck.text())));
        return Optional.empty();
    }

    private Unlocked open(
            OfficerRecord record,
            UserModel officer,
            Optional<Word> first,
            Explanation reason,
            Explanation identityCheck) {
        Instant now = Now.instant();
        if (register.change(record, officer, new Unlock(), Optional.empty()) instanceof Refuse refusal) {
            throw refused(refusal.code());
        }
        boolean needsNewFactor = policy.needsNewFactor(lastUsed(record), Now.day(now));
        int factors = needsNewFactor ? LostFactors.removeAll(officer) : 0;
        new AccessEnding(session, realm).endEverywhere(officer);
        audit.append(AuditEntry.of(AuditAction.OFFICER_UNLOCKED, now)
                .officer(record.id())
                .detail(Map.of(
                        "reason", reason.text(),
                        "identityCheck", identityCheck.text(),
                        "askedBy",
                                first.filter(word -> policy.needsTwo())
                                        .map(Word::by)
                                        .orElse(""),
                        "lockedFor", record.reason().name(),
                        "idleSince", record.usage().countsFrom().toString(),
                        "factors", Integer.toString(factors))));
        new Notices(session, realm).tell(officer, Notice.UNLOCKED, Map.of());
        return new Unlocked(
                new TemporaryPasswords(session, realm).issue(officer, identityCheck),
                needsNewFactor
                        ? Optional.of(new ActivationCodes(session, realm).issue(officer, identityCheck))
                        : Optional.empty());
    }

    private static LocalDate lastUsed(OfficerRecord record) {
        LocalDate used = Now.day(record.usage().lastAt().orElse(record.admittedAt()));
        return used.isBefore(record.usage().countsFrom())
                ? used
                : record.usage().countsFrom();
    }

    private static RuntimeException refused(String code) {
        return Problem.of(409, code, "the account is not locked").asException();
    }
}
