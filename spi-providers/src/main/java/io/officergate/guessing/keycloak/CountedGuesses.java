package io.officergate.guessing.keycloak;

import io.officergate.guessing.AttemptVerdict;
import io.officergate.guessing.AttemptVerdict.ChallengeFirst;
import io.officergate.guessing.AttemptVerdict.Granted;
import io.officergate.guessing.AttemptVerdict.Locked;
import io.officergate.guessing.Bucket;
import io.officergate.guessing.HeldAgainst;
import io.officergate.guessing.TypedName;
import io.officergate.guessing.UnlockRequest;
import io.officergate.guessing.store.Addresses.SignIn;
import io.officergate.guessing.store.Reservation;
import io.officergate.guessing.store.Settlement;
import io.officergate.guessing.store.TakenTry;
import io.officergate.guessing.store.Tries;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Counts the tries of one request, each in a transaction of its own, so that it stands whatever becomes of the request. */
final class CountedGuesses implements Guesses {
    private static final String CHALLENGE_SOLVED = "officergate.guessing.challenge-solved";
    private static final String LAST_VERDICT = "officergate.guessing.last-verdict";
    private static final String LAST_RIGHT = "officergate.guessing.last-right";
    /** With more standing than this, a right try is given back before anything else: the next could be refused. */
    private static final int GIVEN_BACK_AT_LEISURE = 2;

    private final KeycloakSession session;
    private final GuessingSettings settings;
    private final ExemptRealms exempt;
    private final CountingNode node;
    private final FailureReport failures;

    CountedGuesses(KeycloakSession session, GuessingSettings settings, ExemptRealms exempt, CountingNode node) {
        this.session = session;
        this.settings = settings;
        this.exempt = exempt;
        this.node = node;
        this.failures = new FailureReport(session.getKeycloakSessionFactory(), settings);
    }

    @Override
    public boolean attempt(RealmModel realm, UserModel user, BooleanSupplier check, Runnable inPlaceOfCheck) {
        if (exempt.covers(realm, user)) {
            return check.getAsBoolean();
        }
        AskedFrom from = from(realm);
        Bucket bucket = from.bucketOf(user);
        Optional<TakenTry> taken =
                from.signIn(bucket).flatMap(node.hands()::take).or(() -> reserve(realm, bucket, from));
        if (taken.isEmpty()) {
            takeAsLongAsACheck(inPlaceOfCheck);
            return false;
        }
        if (check.getAsBoolean()) {
            keepOrGiveBack(taken.get(), from);
            return true;
        }
        failures.report(realm, taken.get(), from.addressFor(bucket));
        return false;
    }

    @Override
    public void attemptUnknown(RealmModel realm, String typedName, Runnable inPlaceOfCheck) {
        if (exempt.names().contains(realm.getName())) {
            inPlaceOfCheck.run();
            return;
        }
        Bucket bucket = Bucket.unknownName(node.secret().hash("typed-name", TypedName.canonical(typedName)));
        AskedFrom from = from(realm);
        Optional<TakenTry> taken = reserve(realm, bucket, from);
        if (taken.isEmpty()) {
            takeAsLongAsACheck(inPlaceOfCheck);
            return;
        }
        inPlaceOfCheck.run();
        failures.report(realm, taken.get(), from.addressFor(bucket));
    }

    @Override
    public boolean signedIn(RealmModel realm, UserModel user) {
        if (exempt.covers(realm, user)) {
            return false;
        }
        AskedFrom from = from(realm);
        Bucket bucket = from.bucketOf(user);
        Optional<TakenTry> unneeded = from.signIn(bucket).flatMap(node.hands()::take);
        Optional<TakenTry> last = Optional.ofNullable(session.getAttribute(LAST_RIGHT, TakenTry.class));
        boolean muchStands = last.filter(CountedGuesses::muchStands).isPresent();
        Settlement clear = last.or(() -> unneeded)
                .map(Settlement::clear)
                .orElseGet(() -> Settlement.clear(realm.getId(), bucket, Now.instant()));
        if (muchStands) {
            node.settleNow(clear);
        } else {
            node.settleSoon(clear);
        }
        OfficerId officer = new OfficerId(user.getId());
        from.address().ifPresent(address -> node.remember(new SignIn(realm.getId(), address, officer, Now.instant())));
        return from.remember(user);
    }

    @Override
    public List<HeldAgainst> heldAgainst(RealmModel realm, OfficerId officer) {
        return new HeldFailures(session, realm, settings.account()).against(officer);
    }

    @Override
    public Map<OfficerId, Instant> lockedUntil(RealmModel realm, Collection<OfficerId> officers) {
        return new HeldFailures(session, realm, settings.account()).lockedUntil(officers);
    }

    @Override
    public void forget(RealmModel realm, OfficerId officer, UnlockRequest request) {
        new HeldFailures(session, realm, settings.account()).forget(officer, request);
    }

    @Override
    public void challengeSolved(boolean solved) {
        session.setAttribute(CHALLENGE_SOLVED, solved);
    }

    @Override
    public boolean challengeIsNext() {
        return lastVerdict()
                .filter(last -> last instanceof ChallengeFirst || mustWorkAfter(last))
                .isPresent();
    }

    @Override
    public BrowserChallenge challenge() {
        return new BrowserChallenge(session, node.secret(), settings.challengeWork());
    }

    @Override
    public Optional<AttemptVerdict> lastVerdict() {
        return Optional.ofNullable(session.getAttribute(LAST_VERDICT, AttemptVerdict.class));
    }

    @Override
    public void close() {
        // nothing is held
    }

    private boolean mustWorkAfter(AttemptVerdict last) {
        return last instanceof Granted granted
                && granted.standing() >= settings.account().challengeAfter()
                && granted.standing() < settings.account().tries();
    }

    /** Only a lock may look like a wrong secret somewhere; the other refusals say what they are, and cost nothing. */
    private void takeAsLongAsACheck(Runnable inPlaceOfCheck) {
        if (lastVerdict().filter(Locked.class::isInstance).isPresent()) {
            inPlaceOfCheck.run();
        }
    }

    private Optional<TakenTry> reserve(RealmModel realm, Bucket bucket, AskedFrom from) {
        Boolean solved = session.getAttribute(CHALLENGE_SOLVED, Boolean.class);
        Instant now = Now.instant();
        Reservation reservation =
                KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> new Tries(
                                Database.of(own), settings.account(), settings.addresses())
                        .reserve(realm.getId(), bucket, from.addressFor(bucket), solved == null || solved, now));
        session.setAttribute(LAST_VERDICT, reservation.verdict());
        return reservation.taken();
    }

    private void keepOrGiveBack(TakenTry right, AskedFrom from) {
        session.setAttribute(LAST_RIGHT, right);
        if (muchStands(right)) {
            node.settleNow(Settlement.giveBack(right));
            return;
        }
        Optional<String> signIn = from.signIn(right.bucket());
        Optional<TakenTry> spare =
                signIn.isEmpty() ? Optional.of(right) : node.hands().keep(signIn.get(), right, Now.instant());
        spare.ifPresent(unneeded -> node.settleSoon(Settlement.giveBack(unneeded)));
    }

    private static boolean muchStands(TakenTry taken) {
        return taken.standing() > GIVEN_BACK_AT_LEISURE;
    }

    private AskedFrom from(RealmModel realm) {
        return new AskedFrom(session, realm, node.secret());
    }
}
