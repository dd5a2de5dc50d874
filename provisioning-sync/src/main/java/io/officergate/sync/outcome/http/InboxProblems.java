package io.officergate.sync.outcome.http;

import io.officergate.sync.inbox.InboxUnavailable;
import io.officergate.sync.platform.http.ProblemMappers;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that the inbox is away, to senders and to those who ask for a receipt. */
public final class InboxProblems {

    @ServerExceptionMapper
    Response unavailable(InboxUnavailable away) {
        OutcomeLog.LOG.inboxAway(away.getMessage());
        return ProblemMappers.unavailable("The inbox is away; nothing was kept. Try again later.");
    }
}
