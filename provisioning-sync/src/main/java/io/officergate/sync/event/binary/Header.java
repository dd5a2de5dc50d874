package io.officergate.sync.event.binary;

import java.nio.charset.StandardCharsets;

/**
 * A header as it came, before anyone decided what its bytes mean.
 *
 * @param octets its value, each character one byte (0 to 255)
 */
public record Header(String name, String octets) {

    /** A header whose value is bytes. */
    public static Header of(String name, byte[] value) {
        return new Header(name, new String(value, StandardCharsets.ISO_8859_1));
    }

    /** Without the value, which may be personal data. */
    @Override
    public String toString() {
        return "Header[" + octets.length() + " bytes]";
    }
}
