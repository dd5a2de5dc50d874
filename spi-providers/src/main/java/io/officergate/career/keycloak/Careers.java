package io.officergate.career.keycloak;

import io.officergate.career.Career;
import io.officergate.career.CareerStep;
import io.officergate.career.NamedDuty;
import io.officergate.career.Place;
import io.officergate.career.StepKind;
import io.officergate.career.store.CareerStore;
import io.officergate.kernel.OfficerId;
import io.officergate.kernel.UnitCode;
import io.officergate.officer.OfficerRecord;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/** The careers of a realm's officers, in the caller's transaction; the caller holds the records of those concerned. */
public final class Careers implements Provider {
    private static final String SOURCE = "officergate";

    private final KeycloakSession session;
    private final int mostUnconfirmed;

    Careers(KeycloakSession session, int mostUnconfirmed) {
        this.session = session;
        this.mostUnconfirmed = mostUnconfirmed;
    }

    /** How many officers a decision about a unit may concern before a person has to say that it is meant (JML-1). */
    public int mostUnconfirmed() {
        return mostUnconfirmed;
    }

    /** The career; of an officer whom no decision has met yet it begins with what the account has now. */
    public Career of(RealmModel realm, UserModel user, OfficerRecord record) {
        CareerStore store = store(realm);
        return store.find(record.id())
                .orElseGet(() -> store.completed(record.id(), List.of(begin(realm, user, record))));
    }

    /** Begins the career of an officer who has none, with what the account has now; tells what it begins with. */
    public CareerStep begin(RealmModel realm, UserModel user, OfficerRecord record) {
        CareerStep first = heldBefore(realm, user, record);
        store(realm).add(record.id(), first, Now.instant());
        return first;
    }

    /** The career as it stands; empty when no decision has met the officer yet. Writes nothing. */
    public Optional<Career> find(RealmModel realm, OfficerId officer) {
        return store(realm).find(officer);
    }

    /**
     * Adds a decision about an officer.
     *
     * @param career as it stood
     * @return the career with it, and with what is known of a unit that it leads to
     */
    public Career add(RealmModel realm, OfficerId officer, Career career, CareerStep step) {
        CareerStore store = store(realm);
        store.add(officer, step, Now.instant());
        return step.toUnits().isEmpty()
                ? career.with(step)
                : store.find(officer).orElseThrow();
    }

    /** Adds a decision about a whole unit, which stands in the career of everybody in it. */
    public void addOfUnit(RealmModel realm, CareerStep step) {
        store(realm).addOfUnit(step, Now.instant());
    }

    /**
     * Holds a unit against changes until the transaction ends. Whoever enters it only keeps those out who change it as a whole:
     * merge it, dissolve it, or make somebody its head.
     */
    public void hold(RealmModel realm, UnitCode unit, boolean asAWhole) {
        store(realm).hold(unit, asAWhole);
    }

    private CareerStore store(RealmModel realm) {
        return new CareerStore(Database.of(session), realm.getId());
    }

    private CareerStep heldBefore(RealmModel realm, UserModel user, OfficerRecord record) {
        Holdings held = new Rights(session, realm).holdings(user);
        Instant since = record.admittedAt();
        return new CareerStep(
                new Place(
                        since,
                        Now.day(since),
                        0,
                        Place.NOT_YET_KEPT,
                        SOURCE,
                        record.id().value()),
                StepKind.HELD_BEFORE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                held.codes().stream()
                        .filter(UnitCode::isWellFormed)
                        .map(UnitCode::new)
                        .collect(Collectors.toSet()),
                List.of(),
                held.dutiesHeld().stream().map(NamedDuty::of).toList(),
                held.isHead());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
