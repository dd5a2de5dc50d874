/**
 * Personnel events in CloudEvents' binary mode: attributes in headers ({@code ce-} over HTTP, percent-encoded; {@code ce_} over
 * Kafka, UTF-8), the data as the body. They become the same tree as structured ones and are judged by the same reader.
 *
 * <p>Plain Java. Which mode a message has: content type {@code application/cloudevents…} is structured; any other with an
 * attribute header is binary; without one it is structured, as {@code application/json} has always been. A binary event has the
 * content of the structured one with {@code datacontenttype} {@code application/json}. A header that is repeated, cannot be
 * read or contradicts the body refuses the message and is named.
 */
@NullMarked
package io.officergate.sync.event.binary;

import org.jspecify.annotations.NullMarked;
