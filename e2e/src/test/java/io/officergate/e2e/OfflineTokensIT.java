package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherSystem;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.Tokens;
import org.junit.jupiter.api.Test;

/** ACC-2: a token outlives its session only where the system's entry says that it may. */
@LiveWorld
class OfflineTokensIT {
    private static final String OFFLINE = "openid offline_access";
    private static final String REFUSAL = "offline_not_allowed";

    @Test
    void nobodyGetsOneByDefaultAndNothingIsLeft(Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        assertThatThrownBy(() -> lan.takesTokensAt(other.asClient(), OFFLINE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSAL);
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        assertThat(cast.auditor().offlineSessionsOf(lan, other.clientId())).isEmpty();
    }

    @Test
    void aSystemThatAsksForTooMuchSignsNobodyOutOfAnother(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        HeadlessSignIn desk = new HeadlessSignIn(world.sampleAsClient());
        Tokens tokens = lan.signsInWith(desk, "openid");
        assertThatThrownBy(() -> lan.signsInWith(desk.at(other.asClient()), OFFLINE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSAL);

        lan.refreshes(tokens);
        assertThat(cast.auditor().sessionsOf(lan)).singleElement().satisfies(left -> assertThat(
                        left.path("clients").toString())
                .contains("public-services-hanoi")
                .doesNotContain(other.clientId()));
        assertThat(cast.auditor().offlineSessionsOf(lan, other.clientId())).isEmpty();
    }

    @Test
    void whatTheEntryAllowsEndsWithTheEntry(Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem().mayHaveOfflineTokens(true);
        HeadlessSignIn program = new HeadlessSignIn(other.asClient());
        Tokens tokens = program.refresh(lan.signsInWith(program, OFFLINE));
        assertThat(cast.auditor().offlineSessionsOf(lan, other.clientId())).hasSize(1);

        other.mayHaveOfflineTokens(false);
        assertThatThrownBy(() -> program.refresh(tokens))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(REFUSAL);
        assertThat(cast.auditor().offlineSessionsOf(lan, other.clientId())).isEmpty();
    }
}
