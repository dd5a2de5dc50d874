package io.officergate.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of an IP address, as connections and proxies give it. */
public final class AddressLiteral {
    /** Only what cannot be a host name: a look at DNS would tell others who is asking. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private AddressLiteral() {}

    /** The address, without an IPv6 zone; empty when the text is none. */
    public static Optional<InetAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
