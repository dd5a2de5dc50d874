package io.officergate.guessing;

import io.officergate.kernel.AddressLiteral;
import java.net.Inet6Address;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where somebody asks from, as it is counted: an IPv4 address, or the /64 of an IPv6 address, since one household or
 * office has all of that.
 *
 * @param value for example {@code 192.0.2.7} or {@code 20010db800000001/64}
 */
public record NetworkAddress(String value) {
    private static final int PREFIX_BYTES = 8;

    /** The address of a connection; empty when it is none. */
    public static Optional<NetworkAddress> of(String text) {
        return AddressLiteral.parse(text)
                .map(address -> address instanceof Inet6Address
                        ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES) + "/64"
                        : address.getHostAddress())
                .map(NetworkAddress::new);
    }
}
