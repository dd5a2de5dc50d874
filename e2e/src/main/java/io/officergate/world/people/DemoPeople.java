package io.officergate.world.people;

import io.officergate.world.RunFile;
import io.officergate.world.Secrets;
import io.officergate.world.keycloak.AdminRest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demo people of one world. Each is enrolled exactly once: what personnel events do to an officer afterwards is
 * never undone by the next start.
 */
public final class DemoPeople {
    private final List<DemoOfficer> officers;
    private final Path enrolled;
    private final Secrets secrets;

    /**
     * Those of the examples.
     *
     * @param enrolled file that remembers who has been enrolled
     */
    public DemoPeople(Path officers, Path enrolled, Secrets secrets) {
        this.officers = DemoOfficer.readAll(officers);
        this.enrolled = enrolled;
        this.secrets = secrets;
    }

    /** The officer of the examples with that user name. */
    public DemoOfficer named(String userName) {
        return officers.stream()
                .filter(officer -> officer.userName().equals(userName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the examples have no officer " + userName));
    }

    /** Enrols an officer who is not in the examples, and tells how to sign in as that officer. */
    public RunFile.Person enrol(AdminRest admin, String realm, DemoOfficer officer) {
        new Enrolment(admin, realm, secrets).enrol(officer);
        return forScripts(officer);
    }

    /** Enrols those of the examples who are not yet; an interrupted enrolment is completed. */
    public void enrol(AdminRest admin, String realm) {
        Enrolment enrolment = new Enrolment(admin, realm, secrets);
        List<String> done = remembered();
        for (DemoOfficer officer : officers) {
            if (!done.contains(officer.userName())) {
                enrolment.enrol(officer);
                remember(officer.userName());
            }
        }
    }

    /** What scripts and tests need to sign in as any of them, by user name. */
    public Map<String, RunFile.Person> forScripts() {
        Map<String, RunFile.Person> people = new LinkedHashMap<>();
        officers.forEach(officer -> people.put(officer.userName(), forScripts(officer)));
        return people;
    }

    private RunFile.Person forScripts(DemoOfficer officer) {
        String name = officer.userName();
        return new RunFile.Person(
                name,
                secrets.password("people." + name),
                secrets.totp("people." + name + ".totp"),
                officer.personalNumber(),
                officer.email());
    }

    private List<String> remembered() {
        try {
            return Files.exists(enrolled) ? Files.readAllLines(enrolled) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void remember(String name) {
        try {
            Files.writeString(enrolled, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
