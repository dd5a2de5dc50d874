package io.officergate.sync.outbox;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry for Keycloak's audit trail.
 *
 * @param what happened
 * @param event it happened to; empty when it is about no single one
 * @param code why, as problems name it
 * @param by who decided or sent: client and account
 * @param reason a person gave, at most 500 characters; a personal number in it is masked
 */
public record Note(
        NoteKind what, Optional<EventFacts> event, Optional<String> code, Optional<String> by, Optional<String> reason)
        implements Telling {

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    /** Masks what a person should not have written into a reason. */
    public Note {
        reason = reason.map(text -> PERSONAL_NUMBER.matcher(text).replaceAll("***"));
    }

    /** Something the service noticed about an event. */
    public static Note noticed(NoteKind what, EventFacts event, String code) {
        return new Note(what, Optional.of(event), Optional.of(code), Optional.empty(), Optional.empty());
    }

    /**
     * What a sender did to an event of its own.
     *
     * @param by client id, known over HTTP
     */
    public static Note sent(NoteKind what, EventFacts event, String code, Optional<String> by) {
        return new Note(what, Optional.of(event), Optional.of(code), by, Optional.empty());
    }

    /** What a person decided about an event. */
    public static Note decided(NoteKind what, EventFacts event, String by, String reason) {
        return new Note(what, Optional.of(event), Optional.empty(), Optional.of(by), Optional.of(reason));
    }

    /** What a person decided, or the service noticed, about no single event. */
    public static Note general(NoteKind what, Optional<String> code, Optional<String> by, Optional<String> reason) {
        return new Note(what, Optional.empty(), code, by, reason);
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.AUDIT;
    }
}
