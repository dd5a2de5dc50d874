package io.officergate.sync.intake.http;

import io.officergate.sync.event.binary.Carrier;
import io.officergate.sync.event.binary.EventHeaders;
import io.officergate.sync.event.binary.Header;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The headers of a request, each as often as it came. The server reads each byte of a value as one character. */
final class RequestHeaders {

    static final String SHEET = "text/csv";

    private RequestHeaders() {}

    /** Whether the body is said to be a sheet. */
    static boolean announceASheet(HttpHeaders request) {
        return request.getMediaType() != null && request.getMediaType().isCompatible(MediaType.valueOf(SHEET));
    }

    static EventHeaders of(HttpHeaders request) {
        List<Header> headers = request.getRequestHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList();
        return EventHeaders.of(Carrier.HTTP, headers);
    }
}
