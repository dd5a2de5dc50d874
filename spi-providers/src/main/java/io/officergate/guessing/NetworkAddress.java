package io.officergate.guessing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody asks from, as it is counted: an IPv4 address, or the /64 of an IPv6 address, since one household or
 * office has all of that.
 *
 * @param value for example {@code 192.0.2.7} or {@code 20010db800000001/64}
 */
public record NetworkAddress(String value) {
    /** Only what cannot be a host name: a look at DNS would tell others who is asking. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int PREFIX_BYTES = 8;

    /** The address of a connection; empty when it is none. */
    public static Optional<NetworkAddress> of(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return Optional.of(new NetworkAddress(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES) + "/64"
                            : parsed.getHostAddress()));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
