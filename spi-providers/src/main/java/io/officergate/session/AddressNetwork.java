package io.officergate.session;

import io.officergate.kernel.AddressLiteral;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The network of an address: the /24 of IPv4, the /64 of IPv6. Within one, an office's addresses change by themselves.
 *
 * @param value for example {@code c0000200/24} for {@code 192.0.2.0/24}
 */
public record AddressNetwork(String value) {
    private static final int IPV4_BYTES = 4;

    /** The network of an address; empty when the text is none. */
    public static Optional<AddressNetwork> of(String address) {
        return AddressLiteral.parse(address).map(InetAddress::getAddress).map(AddressNetwork::around);
    }

    private static AddressNetwork around(byte[] address) {
        return address.length == IPV4_BYTES
                ? new AddressNetwork(HexFormat.of().formatHex(address, 0, 3) + "00/24")
                : new AddressNetwork(HexFormat.of().formatHex(address, 0, 8) + "/64");
    }
}
