package io.officergate.world.people;

import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
import io.officergate.world.people.SyncAccount.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The machine account of the personnel system: posts events to provisioning-sync over HTTP and follows its receipts. */
public final class PersonnelOffice {
    private static final Set<String> FINAL =
            Set.of("APPLIED", "PARKED", "HELD", "DISCARDED", "CANCELLED", "MALFORMED", "CONFLICT");

    private final SyncAccount account;

    public PersonnelOffice(RunFile.Sync sync) {
        this(sync, sync.clientId(), ClientProof.secret(sync.clientSecret()));
    }

    /** That of another personnel system. */
    public PersonnelOffice(RunFile.Sync sync, String clientId, ClientProof proof) {
        this.account = new SyncAccount(sync.url(), sync.tokenUrl(), clientId, proof);
    }

    /** Posts the text as it is: one event, or an array of them. */
    public Answer post(String events) {
        return account.post("/personnel-events", events);
    }

    /**
     * Posts a sheet of a spreadsheet as the bytes it has.
     *
     * @param source the source of lines that name none
     */
    public Answer postSheet(byte[] csv, Optional<String> source) {
        String query = source.map(name -> "?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
        return account.post("/personnel-events" + query, "text/csv", csv);
    }

    /** How far the event of the receipt has come. */
    public Answer receipt(String id) {
        return account.get("/personnel-events/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    /** The receipt once it has reached a state that stays, or as it is when the deadline passes. */
    public Answer outcome(String id, Deadline deadline) {
        deadline.comesTrue(() -> FINAL.contains(receipt(id).body().path("state").asText()));
        return receipt(id);
    }
}
