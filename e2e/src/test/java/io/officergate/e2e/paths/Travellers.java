package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds officers for each state, and brings them into it. */
final class Travellers {
    private static final Duration OLD = Duration.ofDays(90);

    private final Stage stage;
    private final Cast cast;
    private final Map<OfficerState, List<Officer>> known = new EnumMap<>(OfficerState.class);
    private final Map<OfficerState, Integer> turns = new EnumMap<>(OfficerState.class);

    Travellers(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Somebody for the path; in a state that a decision brings about only if nothing comes before it. */
    Traveller comes(Path path, OfficerState state) {
        if (path.isUsed() && (state == OfficerState.ACTIVE || decides(path, state))) {
            return new Traveller(stage, state, cast.officerLike("lan"));
        }
        return new Traveller(stage, state, known(state));
    }

    /** Takes the decision for whom it was not taken yet. */
    void decide(Path path, Traveller traveller) {
        if (decides(path, traveller.state())) {
            decide(traveller.officer(), traveller.state());
        }
    }

    private static boolean decides(Path path, OfficerState state) {
        return path.before().isPresent() && state.isDecided();
    }

    /** Somebody in that state; several paths use the same few, in turn, as nobody of them gets anywhere. */
    private Officer known(OfficerState state) {
        List<Officer> officers = known.computeIfAbsent(state, none -> new ArrayList<>());
        if (officers.size() < state.needed()) {
            officers.add(inState(state));
        }
        int turn = turns.merge(state, 1, Integer::sum);
        return officers.get(turn % officers.size());
    }

    private Officer inState(OfficerState state) {
        Officer officer = cast.officerLike("lan");
        if (state == OfficerState.NOT_ENROLLED) {
            removeAuthenticators(officer);
        } else if (state == OfficerState.NO_NUMBER) {
            removeNumber(officer);
        } else if (state.isDecided()) {
            decide(officer, state);
        }
        return officer;
    }

    /** The decision, and the account enabled all the same: what the console refuses, the database does not. */
    private void decide(Officer officer, OfficerState state) {
        if (state == OfficerState.PASSWORD_EXPIRED) {
            cast.passwordAge().is(officer, OLD);
            return;
        }
        if (state == OfficerState.UNUSED) {
            cast.disuse().noSweepRuns();
            cast.disuse().endsIn(officer, 0);
            return;
        }
        String decision = state == OfficerState.CLOSED ? "RESIGNATION" : "SUSPENSION";
        stage.admin()
                .post(
                        "/" + stage.realm() + "/officergate/transitions",
                        Decision.of(decision).about(officer).asEvent());
        if (state == OfficerState.ENABLED_AGAIN) {
            cast.burglar().enables(officer);
        }
    }

    /** Neither online nor offline sessions are left of a refused attempt. */
    void haveNoSession(Traveller traveller) {
        assertThat(stage.admin().get(user(traveller.officer()) + "/sessions"))
                .as("sessions of somebody who was refused (%s)", traveller.state())
                .isEmpty();
        for (Client client : List.of(stage.client(), stage.otherClient())) {
            assertThat(stage.admin().get(user(traveller.officer()) + "/offline-sessions/" + stage.uuid(client)))
                    .as("offline sessions at %s (%s)", client.id(), traveller.state())
                    .isEmpty();
        }
    }

    /** The account's address in the administration. */
    String user(Officer officer) {
        return "/" + stage.realm() + "/users/" + officer.id();
    }

    private void removeNumber(Officer officer) {
        ObjectNode account = account(officer);
        account.putObject("attributes");
        stage.admin().put(user(officer), account);
    }

    private void removeAuthenticators(Officer officer) {
        for (JsonNode credential : stage.admin().get(user(officer) + "/credentials")) {
            if (!credential.path("type").asText().equals("password")) {
                stage.admin()
                        .delete(user(officer) + "/credentials/"
                                + credential.path("id").asText());
            }
        }
    }

    private ObjectNode account(Officer officer) {
        return stage.admin().get(user(officer)).deepCopy();
    }
}
