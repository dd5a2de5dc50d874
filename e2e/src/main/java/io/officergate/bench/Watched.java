package io.officergate.bench;

import io.officergate.world.Deadline;
import io.officergate.world.RunFile.Person;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.jboss.aerogear.security.otp.Totp;

/** Somebody who is signed in at a connected system, whose token is tried again and again until it is refused. */
final class Watched {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MILLIS = 2;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Person person;
    private final Tokens tokens;
    private final HttpRequest trial;

    /** Signs the person in there. */
    Watched(Person person, RelyingParty system) {
        this.person = person;
        this.tokens = new HeadlessSignIn(system)
                .signIn(person.username(), person.password(), () -> new Totp(person.totpSecret()).now(), "openid");
        this.trial = HttpRequest.newBuilder(URI.create(
                        system.keycloakUrl() + "/realms/" + system.realm() + "/protocol/openid-connect/userinfo"))
                .header("Authorization", "Bearer " + tokens.accessToken())
                .build();
        requireGood();
    }

    /** A token that has ended by itself would be taken for a refused one. */
    void requireGood() {
        if (!isGood()) {
            throw new IllegalStateException("the token of " + person.username() + " is refused from the start");
        }
    }

    Person person() {
        return person;
    }

    /** Waits until the token is refused and the system has heard of it. */
    Withdrawn awaitEnd(Instant ordered, ListeningSystem system) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (isGood()) {
            if (deadline.hasPassed()) {
                throw new IllegalStateException("the token of " + person.username() + " stays good");
            }
            pause();
        }
        Instant refused = Instant.now();
        String session = tokens.claims().path("sid").asText();
        while (system.toldOf(session).isEmpty()) {
            if (deadline.hasPassed()) {
                throw new IllegalStateException("the system was not told of " + person.username());
            }
            pause();
        }
        return new Withdrawn(
                millis(ordered, refused), millis(ordered, system.toldOf(session).orElseThrow()));
    }

    private boolean isGood() {
        try {
            return HTTP.send(trial, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / NANOS_PER_MILLI;
    }
}
