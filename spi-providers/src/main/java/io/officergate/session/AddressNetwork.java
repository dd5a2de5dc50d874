package io.officergate.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network of an address: the /24 of IPv4, the /64 of IPv6. Within one, an office's addresses change by themselves.
 *
 * @param value for example {@code c0000200/24} for {@code 192.0.2.0/24}
 */
public record AddressNetwork(String value) {
    /** Only what cannot be a host name: a look at DNS would tell others who is asking. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final int IPV4_BYTES = 4;

    /** The network of an address; empty when the text is none. */
    public static Optional<AddressNetwork> of(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return Optional.of(
                    bytes.length == IPV4_BYTES
                            ? new AddressNetwork(HexFormat.of().formatHex(bytes, 0, 3) + "00/24")
                            : new AddressNetwork(HexFormat.of().formatHex(bytes, 0, 8) + "/64"));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
