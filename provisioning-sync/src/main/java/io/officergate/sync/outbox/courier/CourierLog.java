package io.officergate.sync.outbox.courier;

import io.officergate.sync.outbox.OutboxKind;
import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the outbox tells the operator: OGS0600 to OGS0699. Ids of rows only. */
@MessageLogger(projectCode = "OGS", length = 4)
interface CourierLog {

    CourierLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), CourierLog.class, "io.officergate.sync.outbox.courier");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 600, value = "%s cannot be told (%s); it waits and is tried again")
    void away(OutboxKind kind, String why);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 601, value = "%s is told again")
    void back(OutboxKind kind);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 602, value = "%s row %s of the outbox is undeliverable and kept: %s")
    void undeliverable(OutboxKind kind, UUID id, String why);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 603, value = "The outbox cannot be read or marked; what is due is told later")
    void failed(@Cause Throwable cause);
}
