package io.officergate.sync.intake.kafka;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What the Kafka handle tells the operator: OGS0100 to OGS0199. Origins only, never a key or a value. */
@MessageLogger(projectCode = "OGS", length = 4)
interface KafkaLog {

    KafkaLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), KafkaLog.class, "io.officergate.sync.intake.kafka");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 100, value = "Record %s is held and tried again: %s")
    void inboxAway(String origin, @Nullable String why);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 101, value = "Record %s cannot be kept; it is held and tried again")
    void cannotKeep(@Cause Throwable cause, String origin);
}
