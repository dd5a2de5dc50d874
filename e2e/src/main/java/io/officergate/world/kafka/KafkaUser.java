package io.officergate.world.kafka;

import java.util.Map;

/**
 * Somebody the broker knows.
 *
 * @param name as its access rules say it
 * @param password without quotes and backslashes
 */
public record KafkaUser(String name, String password) {
    /** What a client of this name needs beside the address. */
    public Map<String, String> settings() {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config", loginModule(""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KafkaUser[" + name + "]";
    }

    /** The login module; the broker's own knows others besides. */
    String loginModule(String others) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"%s;"
                .formatted(name, password, others);
    }

    /** Lets the broker know them. */
    String asKnown() {
        return " user_" + name + "=\"" + password + "\"";
    }
}
