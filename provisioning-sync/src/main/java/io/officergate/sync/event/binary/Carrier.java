package io.officergate.sync.event.binary;

import java.util.Locale;
import java.util.Optional;

/** What carries a message, with its way of writing attributes into headers. */
public enum Carrier {
    /** {@code ce-id: …}, names in any case, values percent-encoded. */
    HTTP("ce-", "Content-Type"),
    /** {@code ce_id}, values in UTF-8. */
    KAFKA("ce_", "content-type");

    private final String prefix;
    private final String contentType;

    Carrier(String prefix, String contentType) {
        this.prefix = prefix;
        this.contentType = contentType;
    }

    /** The header that tells the content type. */
    String contentType() {
        return contentType;
    }

    /** The header that carries an attribute. */
    String header(String attribute) {
        return prefix + attribute;
    }

    /** The attribute a header carries, if it carries one. */
    Optional<String> attribute(String header) {
        String name = this == HTTP ? header.toLowerCase(Locale.ROOT) : header;
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }

    boolean isContentType(String header) {
        return header.equalsIgnoreCase(contentType);
    }

    HeaderText read(String octets) {
        return this == HTTP ? HeaderText.ofHttp(octets) : HeaderText.ofKafka(octets);
    }
}
