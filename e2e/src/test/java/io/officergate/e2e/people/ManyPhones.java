package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.World;
import io.officergate.world.people.Credentials;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Authorization;
import io.officergate.world.people.RelyingParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An officer with so many authenticators that nobody has to wait for an unused code, however many sign-ins there are. */
public final class ManyPhones {
    private static final int PHONES = 40;
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private final Officer officer;
    private final List<Phone> phones;
    private int next;

    private ManyPhones(Officer officer, List<Phone> phones) {
        this.officer = officer;
        this.phones = phones;
    }

    private record Phone(String credential, Authenticator authenticator) {}

    /** The officer gets them from an administrator. */
    public static ManyPhones of(World world, Officer officer) {
        String account = "/" + world.runFile().keycloak().realm() + "/users/" + officer.id();
        world.admin()
                .put(
                        account,
                        Map.of(
                                "credentials",
                                IntStream.range(0, PHONES)
                                        .mapToObj(phone -> Credentials.authenticator(KEY, "phone-" + phone))
                                        .toList()));
        List<Phone> phones = new ArrayList<>();
        for (JsonNode credential : world.admin().get(account + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                phones.add(new Phone(credential.path("id").asText(), Authenticator.with(KEY)));
            }
        }
        // The first one was there before and has another key.
        return new ManyPhones(officer, phones.subList(1, phones.size()));
    }

    public Officer officer() {
        return officer;
    }

    /** Signs in as far as the browser goes, with the next phone. */
    public Authorization signsInAt(RelyingParty system) {
        Phone phone = phones.get(next++ % phones.size());
        return new HeadlessSignIn(system)
                .authorize(
                        officer.userName(),
                        officer.password(),
                        () -> Map.of(
                                "otp", phone.authenticator().unusedCode(), "selectedCredentialId", phone.credential()),
                        "openid");
    }
}
