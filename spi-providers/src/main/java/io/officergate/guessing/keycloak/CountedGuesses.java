package io.officergate.guessing.keycloak;

import io.officergate.guessing.AttemptVerdict;
import io.officergate.guessing.Bucket;
import io.officergate.guessing.NetworkAddress;
import io.officergate.guessing.TypedName;
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
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

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
        Bucket bucket = bucketOf(realm, user);
        Optional<TakenTry> taken = node.hands().take(signIn(bucket)).or(() -> reserve(realm, bucket));
        if (taken.isEmpty()) {
            inPlaceOfCheck.run();
            return false;
        }
        if (check.getAsBoolean()) {
            keepOrGiveBack(taken.get());
            return true;
        }
        failures.report(realm, taken.get(), addressFor(bucket));
        return false;
    }

    @Override
    public void attemptUnknown(RealmModel realm, String typedName, Runnable inPlaceOfCheck) {
        if (exempt.names().contains(realm.getName())) {
            inPlaceOfCheck.run();
            return;
        }
        Bucket bucket = Bucket.unknownName(node.secret().hash("typed-name", TypedName.canonical(typedName)));
        Optional<TakenTry> taken = reserve(realm, bucket);
        inPlaceOfCheck.run();
        taken.ifPresent(failed -> failures.report(realm, failed, addressFor(bucket)));
    }

    @Override
    public void signedIn(RealmModel realm, UserModel user) {
        if (exempt.covers(realm, user)) {
            return;
        }
        Bucket bucket = bucketOf(realm, user);
        Optional<TakenTry> unneeded = node.hands().take(signIn(bucket));
        Optional<TakenTry> last = Optional.ofNullable(session.getAttribute(LAST_RIGHT, TakenTry.class));
        node.settleSoon(last.or(() -> unneeded)
                .map(Settlement::clear)
                .orElseGet(() -> Settlement.clear(realm.getId(), bucket, Now.instant())));
        address()
                .ifPresent(from ->
                        node.remember(new SignIn(realm.getId(), from, new OfficerId(user.getId()), Now.instant())));
        devices(realm).remember(user);
    }

    @Override
    public void challengeSolved(boolean solved) {
        session.setAttribute(CHALLENGE_SOLVED, solved);
    }

    @Override
    public Optional<AttemptVerdict> lastVerdict() {
        return Optional.ofNullable(session.getAttribute(LAST_VERDICT, AttemptVerdict.class));
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Optional<TakenTry> reserve(RealmModel realm, Bucket bucket) {
        Boolean solved = session.getAttribute(CHALLENGE_SOLVED, Boolean.class);
        Instant now = Now.instant();
        Reservation reservation =
                KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> new Tries(
                                Database.of(own), settings.account(), settings.addresses())
                        .reserve(realm.getId(), bucket, addressFor(bucket), solved == null || solved, now));
        session.setAttribute(LAST_VERDICT, reservation.verdict());
        return reservation.taken();
    }

    private void keepOrGiveBack(TakenTry right) {
        session.setAttribute(LAST_RIGHT, right);
        if (right.standing() > GIVEN_BACK_AT_LEISURE) {
            node.settleNow(Settlement.giveBack(right));
            return;
        }
        Optional<TakenTry> spare = session.getContext().getAuthenticationSession() == null
                ? Optional.of(right)
                : node.hands().keep(signIn(right.bucket()), right, Now.instant());
        spare.ifPresent(unneeded -> node.settleSoon(Settlement.giveBack(unneeded)));
    }

    private Bucket bucketOf(RealmModel realm, UserModel user) {
        OfficerId officer = new OfficerId(user.getId());
        return devices(realm)
                .deviceOf(user)
                .map(device -> Bucket.onDevice(officer, device))
                .orElseGet(() -> Bucket.elsewhere(officer));
    }

    private KnownDevices devices(RealmModel realm) {
        return new KnownDevices(session, realm, node.secret());
    }

    /** On a known device the address does not matter. */
    private Optional<NetworkAddress> addressFor(Bucket bucket) {
        return bucket.kind() == Bucket.Kind.KNOWN_DEVICE ? Optional.empty() : address();
    }

    private Optional<NetworkAddress> address() {
        return Optional.ofNullable(session.getContext().getConnection())
                .map(ClientConnection::getRemoteAddr)
                .flatMap(NetworkAddress::of);
    }

    /** One sign-in: this authentication session, this tab, this bucket. */
    private String signIn(Bucket bucket) {
        AuthenticationSessionModel going = session.getContext().getAuthenticationSession();
        return going == null ? "" : going.getParentSession().getId() + "/" + going.getTabId() + "/" + bucket.key();
    }
}
