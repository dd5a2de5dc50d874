package io.officergate.personnel.keycloak;

import io.officergate.personnel.PersonnelSource;
import io.officergate.personnel.Sender;
import io.officergate.personnel.Sender.OverHttp;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * The sources a realm registers: attributes of its clients. The client that sent an event is asked first, since Keycloak
 * caches it in every node; only where the sender is not known are all clients gone through, once for each source.
 */
final class RegisteredSources {
    /** Which client spoke for a source when it was last looked for; asked anew each time whether it still does. */
    private static final Map<Place, String> LAST_FOUND = new ConcurrentHashMap<>();

    private final RealmModel realm;

    RegisteredSources(RealmModel realm) {
        this.realm = realm;
    }

    private record Place(String realmId, String source) {}

    /** The client registered for the source; the sender itself when it is. Disabled clients are not registered. */
    Optional<PersonnelSource> find(String source, Sender sender) {
        if (sender instanceof OverHttp http) {
            Optional<PersonnelSource> itself = Optional.ofNullable(realm.getClientByClientId(http.clientId()))
                    .flatMap(client -> registered(client, source));
            return itself.or(() -> search(source).map(RegisteredSources::read));
        }
        Place place = new Place(realm.getId(), source);
        Optional<PersonnelSource> known = Optional.ofNullable(LAST_FOUND.get(place))
                .map(realm::getClientById)
                .flatMap(client -> registered(client, source));
        return known.or(() -> remember(place));
    }

    /** What a client speaks for; empty when it is disabled or not there. */
    Optional<Set<String>> sourcesOf(OverHttp http) {
        return Optional.ofNullable(realm.getClientByClientId(http.clientId()))
                .filter(ClientModel::isEnabled)
                .map(client -> read(client).sources());
    }

    private Optional<PersonnelSource> remember(Place place) {
        Optional<ClientModel> found = search(place.source());
        found.ifPresent(client -> LAST_FOUND.put(place, client.getId()));
        return found.map(RegisteredSources::read);
    }

    private Optional<ClientModel> search(String source) {
        return realm.getClientsStream()
                .filter(client -> registered(client, source).isPresent())
                .findFirst();
    }

    private static Optional<PersonnelSource> registered(ClientModel client, String source) {
        return client.isEnabled()
                ? Optional.of(read(client)).filter(found -> found.speaksFor(source))
                : Optional.empty();
    }

    private static PersonnelSource read(ClientModel client) {
        return PersonnelSource.of(
                client.getClientId(),
                text(client, PersonnelSource.SOURCE),
                text(client, PersonnelSource.UNITS),
                text(client, PersonnelSource.KAFKA));
    }

    private static String text(ClientModel client, String attribute) {
        return Objects.requireNonNullElse(client.getAttribute(attribute), "");
    }
}
