package io.officergate.sync.roster.http;

import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Rosters;
import io.officergate.sync.roster.Rosters.Kept;
import io.officergate.sync.roster.csv.FindingsCsv;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The findings of a list, kind by kind, a thousand at a time. */
final class FindingsStream implements StreamingOutput {

    private static final int AT_A_TIME = 1000;

    private final Rosters rosters;
    private final UUID roster;

    FindingsStream(Rosters rosters, UUID roster) {
        this.rosters = rosters;
        this.roster = roster;
    }

    @Override
    public void write(OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        FindingsCsv csv = new FindingsCsv(text);
        for (FindingKind kind : FindingKind.values()) {
            int after = 0;
            List<Kept> some = rosters.read(roster, kind, after, AT_A_TIME);
            while (!some.isEmpty()) {
                csv.write(some);
                after = some.get(some.size() - 1).number();
                some = rosters.read(roster, kind, after, AT_A_TIME);
            }
        }
        text.flush();
    }
}
