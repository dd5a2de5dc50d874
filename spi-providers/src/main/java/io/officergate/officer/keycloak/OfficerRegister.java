package io.officergate.officer.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.Decision;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.PersonalNumber;
import io.officergate.officer.Admission;
import io.officergate.officer.Admission.Admitted;
import io.officergate.officer.Admission.ImplausibleNumber;
import io.officergate.officer.Admission.NoPersonalNumber;
import io.officergate.officer.Admission.NumberTaken;
import io.officergate.officer.IdentifierRefusal;
import io.officergate.officer.NumberPlausibility;
import io.officergate.officer.NumberPlausibility.TooOld;
import io.officergate.officer.NumberPlausibility.TooYoung;
import io.officergate.officer.NumberPlausibilityPolicy;
import io.officergate.officer.OfficerRecord;
import io.officergate.officer.OfficerStatus;
import io.officergate.officer.StatusChange;
import io.officergate.officer.StatusChange.Lock;
import io.officergate.officer.StatusChange.Reinstate;
import io.officergate.officer.StatusChange.Unlock;
import io.officergate.officer.StatusPolicy;
import io.officergate.officer.StatusReason;
import io.officergate.officer.StatusVerdict;
import io.officergate.officer.UnlockPolicy.Word;
import io.officergate.officer.Usage;
import io.officergate.officer.store.Identifiers;
import io.officergate.officer.store.OfficerStore;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.secondfactor.store.ActivationCodeStore;
import io.officergate.session.LiveSession;
import io.officergate.session.keycloak.FederatedLinks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.cache.CachedUserModel;

/**
 * The one place where an officer is admitted and where a status changes: record, {@code enabled} and audit entry in the
 * caller's transaction (ACC-1, JML-1).
 */
public final class OfficerRegister {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final OfficerStore store;
    private final AuditTrail audit;

    public OfficerRegister(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = new OfficerStore(Database.of(session));
        this.audit = new AuditTrail(session, realm);
    }

    /** The record of an account, when it has one. */
    public Optional<OfficerRecord> find(OfficerId id) {
        return store.find(id);
    }

    /** Those of them whose account is locked. */
    public Set<OfficerId> lockedAmong(List<OfficerId> ids) {
        return store.lockedAmong(ids);
    }

    /** The account that holds a personal number in this realm, with its record. */
    public Optional<UserModel> findUser(PersonalNumber number) {
        Optional<OfficerRecord> known = store.findByPersonalNumber(number);
        if (known.isPresent()) {
            return known.filter(record -> record.realmId().equals(realm.getId()))
                    .map(record ->
                            session.users().getUserById(realm, record.id().value()));
        }
        return session.users()
                .searchForUserByUserAttributeStream(realm, PersonalNumber.ATTRIBUTE, number.digits())
                .findFirst();
    }

    /** The record of an account; an account with a personal number of its own that has none yet is given one. */
    public Admission admit(UserModel user) {
        return admit(user, Map.of());
    }

    /**
     * As {@link #admit(UserModel)}.
     *
     * @param circumstances what the audit entry tells besides, when the officer is new
     */
    public Admission admit(UserModel user, Map<String, String> circumstances) {
        OfficerId id = new OfficerId(user.getId());
        Optional<OfficerRecord> known = store.find(id);
        return known.<Admission>map(Admitted::new).orElseGet(() -> admitNew(id, user, circumstances));
    }

    /**
     * As {@link #admit}, and the record stays as it is until the transaction ends. A withdrawal waits for a token that is
     * being made and then ends its session; a token that comes after the withdrawal sees it. Without this, a token made
     * in the very instant of a withdrawal would survive it.
     */
    public Admission admitAndHold(UserModel user) {
        OfficerId id = new OfficerId(user.getId());
        Optional<OfficerRecord> known = store.hold(id);
        return known.<Admission>map(Admitted::new).orElseGet(() -> admitNew(id, user, Map.of()));
    }

    /**
     * As {@link #admitAndHold}, but nobody else may even hold the record: for whoever may go on to {@link #claim}. Two who
     * both held it and both wanted to write would wait for each other.
     */
    public Admission admitAndLock(UserModel user) {
        OfficerId id = new OfficerId(user.getId());
        Optional<OfficerRecord> known = store.holdAlone(id);
        if (known.isPresent()) {
            return new Admitted(known.get());
        }
        Admission admission = admitNew(id, user, Map.of());
        // Another request may have made the record a moment ago, and may have gone on to claim.
        return admission instanceof Admitted ? new Admitted(store.lock(id)) : admission;
    }

    /** Whether nobody born in the year that the number states can be an officer today. */
    public boolean isImplausible(PersonalNumber number) {
        NumberPlausibility plausibility = NumberPlausibilityPolicy.DEFAULT.decide(number, Now.day(Now.instant()));
        return plausibility instanceof TooYoung || plausibility instanceof TooOld;
    }

    /**
     * Records the session that counts from now on; the caller has locked the record.
     *
     * @return whether Keycloak still has the one that counted until now
     */
    public boolean claim(OfficerRecord record, LiveSession live) {
        return store.claim(record.id(), live);
    }

    /**
     * The record, held against other changes until the transaction ends. The account is read again: what was read of it before,
     * or what this node keeps of it, may be from before the change that the lock waited for.
     */
    public OfficerRecord lock(OfficerId id) {
        OfficerRecord record = store.lock(id);
        if (session.users().getUserById(realm, id.value()) instanceof CachedUserModel kept) {
            kept.invalidate();
        }
        store.readAccountAgain(id);
        return record;
    }

    /** Who wants the locked account opened and waits for a second one; the caller holds the lock. */
    Optional<Word> unlockWord(OfficerRecord record) {
        return store.unlockWord(record.id());
    }

    /** Keeps the word of the first one; the caller holds the lock. */
    void keepUnlockWord(OfficerRecord record, Word word) {
        store.writeUnlockWord(record.id(), Optional.of(word));
    }

    /** Writes when a right of the officer ends by itself; the caller holds the lock. */
    public void schedule(OfficerRecord record, Optional<Instant> nextChange) {
        store.schedule(record.id(), nextChange);
    }

    /**
     * Changes the status if the policy allows it. The caller holds the lock, and ends the officer's access when the
     * verdict takes the account out of {@code ACTIVE}. Disuse counts anew from the day on which an account opens (IDL-1).
     *
     * @param decision of the personnel office; a lock and its end rest on none
     */
    public StatusVerdict change(
            OfficerRecord record, UserModel user, StatusChange wanted, Optional<Decision> decision) {
        StatusVerdict verdict =
                new StatusPolicy().decide(record.status(), record.lock().isPresent(), wanted);
        if (verdict instanceof StatusVerdict.Change change) {
            Instant now = Now.instant();
            Optional<StatusReason> lock = lockAfter(record, wanted);
            StatusReason reason = change.to() == OfficerStatus.LOCKED ? lock.orElseThrow() : wanted.reason();
            store.write(record.id(), change.to(), reason, now, decision);
            store.writeLock(record.id(), lock);
            store.writeUnlockWord(record.id(), Optional.empty());
            if (change.to() == OfficerStatus.ACTIVE) {
                store.countFrom(record.id(), Now.day(now));
                // The guard of accounts lets nobody be enabled whose record it does not see open.
                store.flush();
            }
            user.setEnabled(change.to() == OfficerStatus.ACTIVE);
            new ActivationCodeStore(Database.of(session)).withdraw(record.id());
            if (wanted instanceof Reinstate) {
                startClean(user);
            }
            int links = change.to() == OfficerStatus.CLOSED ? new FederatedLinks(session, realm).endOfClosed(user) : 0;
            audit.append(AuditEntry.of(AuditAction.STATUS_CHANGED, now)
                    .officer(record.id())
                    .detail(Map.of(
                            "from", record.status().name(),
                            "to", change.to().name(),
                            "reason", reason.name(),
                            "decision", decision.map(Decision::number).orElse(""),
                            "linksEnded", Integer.toString(links))));
        }
        return verdict;
    }

    /** Only whoever made sure who asks takes a lock away: an unlock, and a reinstatement with new credentials (IDL-2). */
    private static Optional<StatusReason> lockAfter(OfficerRecord record, StatusChange wanted) {
        if (wanted instanceof Lock lock) {
            return Optional.of(lock.reason());
        }
        return wanted instanceof Unlock || wanted instanceof Reinstate ? Optional.empty() : record.lock();
    }

    /**
     * Puts a wrong personal number right (ACC-1). The old one stays reserved for the officer, as the new one is.
     *
     * @return why not; empty when it was done
     */
    public Optional<IdentifierRefusal> correct(
            UserModel user, PersonalNumber number, Explanation reason, Decision decision) {
        OfficerRecord record = lock(new OfficerId(user.getId()));
        Identifiers identifiers = new Identifiers(Database.of(session));
        Optional<IdentifierRefusal> refusal = identifiers
                .refusalOfNumber(user.getId(), number.digits())
                // What is being done here is the one way to change it.
                .filter(why -> why != IdentifierRefusal.PERSONAL_NUMBER_FIXED);
        if (refusal.isEmpty()) {
            Instant now = Now.instant();
            identifiers.reserve(record.personalNumber(), record.id(), now);
            store.correct(record.id(), number);
            user.setSingleAttribute(PersonalNumber.ATTRIBUTE, number.digits());
            audit.append(AuditEntry.of(AuditAction.PERSONAL_NUMBER_CORRECTED, now)
                    .officer(record.id())
                    .detail(Map.of(
                            "from", record.personalNumber().masked(),
                            "to", number.masked(),
                            "reason", reason.text(),
                            "decision", decision.number())));
        }
        return refusal;
    }

    private Admission admitNew(OfficerId id, UserModel user, Map<String, String> circumstances) {
        List<String> numbers = user.getAttributeStream(PersonalNumber.ATTRIBUTE).toList();
        if (numbers.size() != 1 || !PersonalNumber.isWellFormed(numbers.get(0))) {
            return new NoPersonalNumber();
        }
        Instant now = Now.instant();
        PersonalNumber number = new PersonalNumber(numbers.get(0));
        if (isImplausible(number)) {
            return new ImplausibleNumber();
        }
        OfficerRecord record = new OfficerRecord(
                id,
                realm.getId(),
                number,
                OfficerStatus.ACTIVE,
                StatusReason.ADMITTED,
                now,
                Optional.empty(),
                now,
                Optional.empty(),
                Optional.empty(),
                Usage.none(Now.day(now)),
                Optional.empty());
        if (store.insert(record)) {
            audit.append(
                    AuditEntry.of(AuditAction.OFFICER_ADMITTED, now).officer(id).detail(circumstances));
            return new Admitted(record);
        }
        // Lost a race: either for this account, which is fine, or for this number, which is not.
        return store.find(id).<Admission>map(Admitted::new).orElseGet(NumberTaken::new);
    }

    /** A reinstated officer proves who they are anew: nothing of the old credentials is left, and a factor needs a code. */
    private static void startClean(UserModel user) {
        List<String> credentials = user.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getId)
                .toList();
        credentials.forEach(user.credentialManager()::removeStoredCredentialById);
        List<String> actions = user.getRequiredActionsStream().toList();
        actions.forEach(user::removeRequiredAction);
        user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
    }
}
