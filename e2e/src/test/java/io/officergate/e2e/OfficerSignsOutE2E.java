package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherSystem;
import io.officergate.world.Deadline;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SES-1: signing out at one system signs out of all of them, and the page says so. */
@LiveWorld
class OfficerSignsOutE2E {
    private static final Duration PROMPTLY = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({"vi-VN, Bạn đã đăng xuất khỏi tất cả hệ thống.", "en-US, You are signed out of all systems."})
    void atOneSystemIsEverywhere(String language, String done, Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        Auditor auditor = cast.auditor();
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        lan.comesTo(other);
        String session = auditor.sessionsOf(lan).get(0).path("id").asText();

        assertThat(lan.signsOutAtTheSampleSystem()).contains(done);
        lan.looksAtThePage("signed-out-everywhere");
        lan.goesBackFromTheSignOutPage();

        Deadline.in(PROMPTLY)
                .await("the other system was told", () -> other.endedSessions().contains(session));
        assertThat(auditor.sessionsOf(lan)).isEmpty();
        Deadline.in(PROMPTLY)
                .await(
                        "both systems have confirmed",
                        () -> auditor.deliveriesAbout(lan).stream()
                                        .filter(delivery ->
                                                delivery.path("state").asText().equals("DELIVERED"))
                                        .count()
                                == 2);
        lan.isAskedForThePasswordBy(other);
    }
}
