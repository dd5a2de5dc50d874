package io.officergate.world.kafka;

import io.officergate.world.Secrets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what at the broker: only a personnel system writes events, only provisioning-sync reads them (ACC-3).
 *
 * @param broker may do everything
 * @param sync provisioning-sync
 * @param personnelOffice the personnel system of the examples
 */
public record KafkaUsers(KafkaUser broker, KafkaUser sync, KafkaUser personnelOffice) {
    private static final String GROUP_OF_SYNC = "provisioning-sync";
    private static final String ANY_HOST = "*";

    /** Those of a world, with its secrets. */
    public static KafkaUsers of(Secrets secrets) {
        return new KafkaUsers(
                user("broker", secrets), user("provisioning-sync", secrets), user("personnel-office", secrets));
    }

    /** The login module of the broker, which knows all of them. */
    String loginModule() {
        return broker.loginModule(broker.asKnown() + sync.asKnown() + personnelOffice.asKnown());
    }

    /** Whatever is not listed is refused. */
    List<AclBinding> rights() {
        return Stream.of(
                        may(personnelOffice, AclOperation.WRITE, ResourceType.TOPIC, KafkaPart.PERSONNEL_EVENTS),
                        may(sync, AclOperation.READ, ResourceType.TOPIC, KafkaPart.PERSONNEL_EVENTS),
                        may(sync, AclOperation.READ, ResourceType.GROUP, GROUP_OF_SYNC),
                        may(sync, AclOperation.WRITE, ResourceType.TOPIC, KafkaPart.PERSONNEL_OUTCOMES),
                        may(personnelOffice, AclOperation.READ, ResourceType.TOPIC, KafkaPart.PERSONNEL_OUTCOMES))
                .toList();
    }

    private static AclBinding may(KafkaUser user, AclOperation operation, ResourceType type, String name) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user.name(), ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    private static KafkaUser user(String name, Secrets secrets) {
        return new KafkaUser(name, secrets.password("kafka." + name));
    }
}
