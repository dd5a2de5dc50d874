package io.officergate.sync.event.binary;

import io.officergate.sync.event.Finding;
import io.officergate.sync.event.FindingCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The headers of a message that say something about an event: its attributes and its content type. */
public final class EventHeaders {

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,64}");
    /** A sender could hide a personal number in the name of a header. */
    private static final Pattern MANY_DIGITS = Pattern.compile("[0-9]{9}");

    private final Carrier carrier;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Header> asTheyCame = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private ContentType contentType = ContentType.NONE;

    private EventHeaders(Carrier carrier) {
        this.carrier = carrier;
    }

    /** Reads a message's headers; those that are not about events are passed over. */
    public static EventHeaders of(Carrier carrier, List<Header> headers) {
        EventHeaders read = new EventHeaders(carrier);
        for (Header header : headers) {
            if (carrier.isContentType(header.name())) {
                read.takeContentType(header);
            } else {
                carrier.attribute(header.name()).ifPresent(attribute -> read.take(attribute, header));
            }
        }
        return read;
    }

    /** Whether the headers carry the event and the body its data. */
    public boolean isBinary() {
        return !contentType.isStructured() && hasAttributes();
    }

    /** What is wrong with the headers of a sheet: it is in UTF-8, and no header can speak for its lines. */
    public List<Finding> findingsBesideSheet() {
        List<Finding> beside = new ArrayList<>(findings);
        if (contentType != ContentType.CSV) {
            beside.add(new Finding(carrier.contentType(), FindingCode.INVALID, "must be text/csv in UTF-8"));
        }
        attributes
                .keySet()
                .forEach(attribute -> beside.add(
                        new Finding(header(attribute), FindingCode.INVALID, "must be absent: the body is a sheet")));
        return beside;
    }

    boolean hasAttributes() {
        return seen.stream().anyMatch(name -> !name.equals(carrier.contentType()));
    }

    ContentType contentType() {
        return contentType;
    }

    /** Attributes that can be read, in the order they came. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** What is wrong with the headers themselves. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<Header> asTheyCame() {
        return asTheyCame;
    }

    /** The header of an attribute, as a finding names it. */
    String header(String attribute) {
        boolean mayBeShown = ATTRIBUTE.matcher(attribute).matches()
                && !MANY_DIGITS.matcher(attribute).find();
        return carrier.header(mayBeShown ? attribute : "*");
    }

    /** The header of the content type, as a finding names it. */
    String contentTypeHeader() {
        return carrier.contentType();
    }

    private void takeContentType(Header header) {
        asTheyCame.add(header);
        if (seen.add(carrier.contentType())) {
            contentType = ContentType.of(header.octets());
        } else {
            findings.add(new Finding(carrier.contentType(), FindingCode.INVALID, "is given more than once"));
        }
    }

    private void take(String attribute, Header header) {
        asTheyCame.add(header);
        if (!seen.add(attribute)) {
            attributes.remove(attribute);
            found(attribute, "is given more than once");
        } else if (!ATTRIBUTE.matcher(attribute).matches()) {
            found(attribute, "is no name of an attribute: lower-case letters and digits, at most 64");
        } else if (attribute.equals("datacontenttype")) {
            found(attribute, "must be absent: " + carrier.contentType() + " says it");
        } else if (attribute.equals("data")) {
            found(attribute, "must be absent: the data is the body");
        } else if (carrier.read(header.octets()) instanceof HeaderText.Legible legible) {
            attributes.put(attribute, legible.text());
        } else if (carrier.read(header.octets()) instanceof HeaderText.Illegible illegible) {
            found(attribute, illegible.why());
        }
    }

    private void found(String attribute, String message) {
        findings.add(new Finding(header(attribute), FindingCode.INVALID, message));
    }
}
