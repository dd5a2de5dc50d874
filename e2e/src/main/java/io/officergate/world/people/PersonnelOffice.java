package io.officergate.world.people;

import io.officergate.world.Deadline;
import io.officergate.world.RunFile;
import io.officergate.world.people.SyncAccount.Answer;
import java.io.InputStream;
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

    /**
     * Has a full list compared with the accounts; nothing is changed.
     *
     * @param source may be left out by whoever speaks for one only
     */
    public Answer compares(byte[] csv, Optional<String> source) {
        String query = source.map(name -> "?source=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
        return account.postLong("/rosters" + query, "text/csv", csv);
    }

    /** The report about a list of its own. */
    public Answer roster(String id) {
        return account.get("/rosters/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    /** Each finding as CSV, for whoever closes it. */
    public InputStream findings(String id) {
        return account.open("/rosters/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/findings");
    }

    /** Tries to apply findings itself, which is the desk's. */
    public Answer applies(String id, String order) {
        return account.post("/rosters/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/apply", order);
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
