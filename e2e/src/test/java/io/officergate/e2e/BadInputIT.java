package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Personnel systems send nonsense: each kind gets its own clear answer, and the next good event works. */
@LiveWorld
class BadInputIT {
    private static final Path BROKEN = Path.of("examples/broken-events");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "wrong-schema.json, data.decisionNumber, required",
        "wrong-schema.json, data.salary, unknown_field",
        "unknown-type.json, type, unknown_type",
        "old-nine-digit-number.json, data.personalNumber, old_personal_number",
        "effective-1900.json, data.effectiveFrom, out_of_range",
        "effective-2100.json, data.effectiveFrom, out_of_range"
    })
    void isRefusedAtTheDoorWithTheFieldNamed(String file, String field, String code, World world, Cast cast)
            throws IOException {
        Answer answer = office(world).post(Files.readString(BROKEN.resolve(file)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors")).as(answer.body().toString()).anySatisfy(error -> {
            assertThat(error.path("field").asText()).isEqualTo(field);
            assertThat(error.path("code").asText()).isEqualTo(code);
        });
        theNextGoodEventWorks(world, cast);
    }

    @Test
    void whatIsNotJsonIsRefused(World world, Cast cast) throws IOException {
        Answer answer = office(world).post(Files.readString(BROKEN.resolve("not-json.json")));
        assertThat(answer.status()).isEqualTo(400);
        theNextGoodEventWorks(world, cast);
    }

    @Test
    void aBodyOfTenMegabytesIsRefused(World world, Cast cast) {
        Answer answer = office(world).post("{\"a\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        theNextGoodEventWorks(world, cast);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-officer.json, unknown_officer, data.personalNumber",
        "unknown-unit.json, unknown_unit, data.toUnit"
    })
    void whatOnlyKeycloakCanKnowIsKeptAndMarked(String file, String code, String field, World world, Cast cast)
            throws IOException {
        Answer answer = office(world).post(Files.readString(BROKEN.resolve(file)));
        assertThat(answer.status()).isEqualTo(202);
        String receipt = answer.body().path("receipts").path(0).path("receipt").asText();
        JsonNode outcome = office(world).outcome(receipt, Deadline.in(PATIENCE)).body();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("PARKED");
        assertThat(outcome.toString()).contains(code, field);
        theNextGoodEventWorks(world, cast);
    }

    @Test
    void whoHasNoTokenIsToldSo(World world) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(world.sync().url() + "/personnel-events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static void theNextGoodEventWorks(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Answer answer = office(world)
                .post(Decision.of("LONG_LEAVE").about(lan).asEvent().toString());
        assertThat(answer.status()).isEqualTo(202);
        cast.auditor().seesStatus(lan, "SUSPENDED", PATIENCE);
    }

    private static PersonnelOffice office(World world) {
        return new PersonnelOffice(world.runFile().sync());
    }
}
