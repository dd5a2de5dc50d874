package io.officergate.e2e.people;

import io.officergate.world.World;
import io.officergate.world.people.DemoOfficer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people of one test. Officers are new ones, made after an example, so that no test disturbs another. */
public final class Cast {
    private final World world;
    private final OfficeBrowser browser = new OfficeBrowser();
    private final List<Officer> officers = new ArrayList<>();
    private final List<OtherSystem> systems = new ArrayList<>();
    private final List<PersonnelSystem> sources = new ArrayList<>();

    /** Nobody has come yet. */
    public Cast(World world) {
        this.world = world;
    }

    /** A new officer with the unit, duties and roles of the named example, for instance {@code lan}. */
    public Officer officerLike(String example) {
        DemoOfficer model = world.people().named(example);
        int number = Turn.next();
        String userName = String.format(Locale.ROOT, "%s-%06d", example, number);
        DemoOfficer newcomer = new DemoOfficer(
                userName,
                model.familyName(),
                model.givenName(),
                userName + "@officers.example",
                String.format(Locale.ROOT, "000171%06d", number),
                model.unit(),
                model.duties(),
                model.roles());
        Officer officer = new Officer(world, browser, newcomer);
        officers.add(officer);
        return officer;
    }

    /**
     * Somebody with an unused number and user name, who has a browser but no account.
     *
     * @param language of the browser, for example {@code vi-VN}
     */
    public Newcomer newcomer(String name, String language) {
        int number = Turn.next();
        return new Newcomer(
                world,
                browser.open(language),
                String.format(Locale.ROOT, "%s-%06d", name, number),
                String.format(Locale.ROOT, "000098%06d", number));
    }

    /** A connected system beside the sample, new in the realm. */
    public OtherSystem otherSystem() {
        OtherSystem system = new OtherSystem(world);
        systems.add(system);
        return system;
    }

    /**
     * A further personnel system, new in the realm.
     *
     * @param units it decides about
     */
    public PersonnelSystem personnelSystemOf(String units) {
        PersonnelSystem source = new PersonnelSystem(world, units);
        sources.add(source);
        return source;
    }

    /** A realm administrator who helps officers. */
    public Administrator administrator() {
        return new Administrator(world.admin(), world.runFile().keycloak().realm());
    }

    /** The personnel office, which reports over HTTP or Kafka. */
    public PersonnelDesk personnelOffice() {
        return new PersonnelDesk(world);
    }

    /** Founds units. */
    public Units units() {
        return new Units(world.admin(), world.runFile().keycloak().realm());
    }

    /** Somebody who may read records, sessions, rights and the audit trail. */
    public Auditor auditor() {
        return new Auditor(world.admin(), world.runFile().keycloak().realm());
    }

    /** Where the officer reads mails. */
    public Postbox postboxOf(Officer officer) {
        return new Postbox(world, officer);
    }

    /** How old passwords are, whatever the calendar says. */
    public PasswordAge passwordAge() {
        return new PasswordAge(world);
    }

    /** How long accounts are unused, whatever the calendar says. */
    public Disuse disuse() {
        return new Disuse(world);
    }

    /** Somebody with the database of the server. */
    public Burglar burglar() {
        return new Burglar(world);
    }

    /** Keeps a picture and the HTML of every officer's page in the folder. */
    public void photograph(Path folder) throws IOException {
        for (Officer officer : officers) {
            officer.photograph(folder);
        }
    }

    /** Everybody goes home; browsers are closed. */
    public void leave() {
        systems.forEach(OtherSystem::leave);
        sources.forEach(PersonnelSystem::leave);
        browser.close();
    }
}
