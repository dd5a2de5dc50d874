package io.officergate.sync.intake;

import io.officergate.sync.event.EventVerdict;
import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import io.officergate.sync.event.PersonnelEvent;
import io.officergate.sync.event.binary.EventHeaders;
import io.officergate.sync.event.binary.MessageReader;
import io.officergate.sync.event.csv.Sheet;
import io.officergate.sync.event.csv.SheetReader;
import io.officergate.sync.event.json.EventReader.Reading;
import io.officergate.sync.inbox.Inbox;
import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.inbox.Kept;
import io.officergate.sync.inbox.Provenance;
import io.officergate.sync.ordering.OrderingVerdict;
import io.officergate.sync.outcome.MessageCounters;
import io.officergate.sync.outcome.MessageEnd;
import io.officergate.sync.platform.NewWork;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in what a sender waits for an answer to: one event or a batch, all of it or nothing. */
@Singleton
public final class Submissions {

    private final MessageReader reader;
    private final SheetReader sheets;
    private final IntakeLimits limits;
    private final Inbox inbox;
    private final MessageCounters counters;
    private final Event<NewWork> newWork;
    private final InstantSource time;

    Submissions(
            MessageReader reader,
            SheetReader sheets,
            IntakeLimits limits,
            Inbox inbox,
            MessageCounters counters,
            Event<NewWork> newWork,
            InstantSource time) {
        this.reader = reader;
        this.sheets = sheets;
        this.limits = limits;
        this.inbox = inbox;
        this.counters = counters;
        this.newWork = newWork;
        this.time = time;
    }

    /**
     * Reads, judges and keeps a body; what is kept is committed when this returns.
     *
     * @throws InboxUnavailable when the database is away; nothing was kept, nor can a refusal be remembered (AUD-1)
     */
    public IntakeAnswer submit(EventHeaders headers, byte[] body, Provenance provenance) {
        Instant now = time.instant();
        Reading reading = reader.read(headers, body, now);
        if (reading instanceof Reading.Single single) {
            return take(List.of(single.verdict()), Naming.SINGLE, provenance, now);
        } else if (reading instanceof Reading.Batch batch) {
            return isAcceptableSize(batch)
                    ? take(batch.verdicts(), Naming.BATCH, provenance, now)
                    : refuse(
                            provenance,
                            List.of(new Finding(
                                    "",
                                    FindingCode.OUT_OF_RANGE,
                                    "a batch holds 1 to " + limits.largestBatch() + " events")),
                            now);
        }
        counters.count(provenance.intake(), MessageEnd.NOT_JSON);
        inbox.noteRefused(FindingCode.NOT_JSON.wireName(), provenance, now);
        return new IntakeAnswer.NotJson();
    }

    /** Refuses a body that is too large to be read. */
    public void refuseTooLarge(Provenance provenance) {
        counters.count(provenance.intake(), MessageEnd.TOO_LARGE);
        inbox.noteRefused(FindingCode.TOO_LARGE.wireName(), provenance, time.instant());
    }

    /**
     * Reads, judges and keeps a sheet; what is kept is committed when this returns.
     *
     * @param headers those of the request; they may carry no event
     * @param source the source of lines that name none
     * @throws InboxUnavailable when the database is away; nothing was kept
     */
    public IntakeAnswer submitSheet(EventHeaders headers, byte[] file, Optional<String> source, Provenance provenance) {
        Instant now = time.instant();
        List<Finding> beside = headers.findingsBesideSheet();
        if (!beside.isEmpty()) {
            return refuse(provenance, beside, now);
        }
        Sheet sheet = sheets.read(file, source, now);
        if (sheet instanceof Sheet.Unusable unusable) {
            return refuse(provenance, unusable.findings(), now);
        }
        List<Sheet.Line> lines = ((Sheet.Lines) sheet).lines();
        return take(lines.stream().map(Sheet.Line::verdict).toList(), Naming.of(lines), provenance, now);
    }

    private boolean isAcceptableSize(Reading.Batch batch) {
        return !batch.verdicts().isEmpty() && batch.verdicts().size() <= limits.largestBatch();
    }

    private IntakeAnswer take(List<EventVerdict> verdicts, Naming naming, Provenance provenance, Instant now) {
        List<PersonnelEvent> events = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < verdicts.size(); index++) {
            if (verdicts.get(index) instanceof EventVerdict.WellFormed wellFormed) {
                events.add(wellFormed.event());
            } else if (verdicts.get(index) instanceof EventVerdict.Malformed malformed) {
                int at = index;
                malformed.findings().forEach(finding -> findings.add(naming.malformed(finding, at)));
            }
        }
        return findings.isEmpty() ? keep(events, naming, provenance, now) : refuse(provenance, findings, now);
    }

    private IntakeAnswer refuse(Provenance provenance, List<Finding> findings, Instant now) {
        counters.count(provenance.intake(), MessageEnd.MALFORMED);
        inbox.noteRefused("malformed", provenance, now);
        return new IntakeAnswer.Malformed(findings);
    }

    private IntakeAnswer keep(List<PersonnelEvent> events, Naming naming, Provenance provenance, Instant now) {
        List<Kept> kept;
        try {
            kept = inbox.keep(events, provenance, now);
        } catch (InboxUnavailable e) {
            counters.count(provenance.intake(), MessageEnd.UNAVAILABLE);
            throw e;
        }
        kept.forEach(each -> counters.count(provenance.intake(), each));
        List<Finding> conflicts = conflicts(events, kept, naming);
        if (conflicts.isEmpty()) {
            newWork.fire(new NewWork());
            return new IntakeAnswer.Taken(kept, naming.isSingle());
        }
        return new IntakeAnswer.Conflicting(conflicts);
    }

    private static List<Finding> conflicts(List<PersonnelEvent> events, List<Kept> kept, Naming naming) {
        List<PersonnelEvent> conflicting = kept.stream()
                .filter(each -> each.verdict() instanceof OrderingVerdict.Conflict)
                .map(each -> ((OrderingVerdict.Conflict) each.verdict()).event())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (PersonnelEvent event : conflicting) {
            findings.add(naming.conflict(events.indexOf(event)));
        }
        return findings;
    }
}
