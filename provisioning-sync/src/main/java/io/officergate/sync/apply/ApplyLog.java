package io.officergate.sync.apply;

import io.officergate.sync.apply.ApplyAnswer.Reason;
import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What the delivery tells the operator: OGS0200 to OGS0299. Receipts only, never an officer. */
@MessageLogger(projectCode = "OGS", length = 4)
interface ApplyLog {

    ApplyLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ApplyLog.class, "io.officergate.sync.apply");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 200, value = "Event %s is parked: %s. Later events of the same officer wait for it")
    void parked(UUID receipt, String code);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 209,
            value = "Event %s is parked: Keycloak keeps failing over it and does others. It may have been applied")
    void keepsFailing(UUID receipt);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 201, value = "Keycloak does no transitions (%s); events wait and are tried again")
    void keycloakFails(Reason reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 202, value = "Keycloak does transitions again")
    void keycloakAnswersAgain();

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 203, value = "Delivery waits: %s")
    void inboxAway(@Nullable String why);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 204, value = "The inbox is reached again")
    void inboxBack();

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 207, value = "Cancellation %s is parked: %s. It holds nobody back")
    void cancellationParked(UUID receipt, String code);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 208,
            value = "Cancellations could not be settled; they are tried again, and the events they name wait")
    void cancellationFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 206, value = "The outcome of event %s could not be kept; it is handed out again when its lease ends")
    void outcomeNotKept(UUID receipt);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 205, value = "Delivery failed unexpectedly; the event is handed out again when its lease ends")
    void deliveryFailed(@Cause Throwable cause);
}
