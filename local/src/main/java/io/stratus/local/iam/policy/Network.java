package io.stratus.local.iam.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IP address or a CIDR block, of version 4 or 6 (IAM User Guide, "IP address condition operators").
///
/// @param bits of its addresses, 32 or 128
/// @param prefix how many of them are the network's
record Network(BigInteger address, int bits, int prefix) {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    /// Empty where it is none.
    static Optional<Network> read(String written) {
        int slash = written.indexOf('/');
        var whole = host(slash < 0 ? written : written.substring(0, slash));
        return slash < 0 ? whole : whole.flatMap(host -> host.within(written.substring(slash + 1)));
    }

    private static Optional<Network> host(String written) {
        if (!V4.matcher(written).matches() && !V6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            var bytes = InetAddress.ofLiteral(written).getAddress();
            return Optional.of(new Network(new BigInteger(1, bytes), bytes.length * 8, bytes.length * 8));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Network> within(String prefix) {
        return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= bits
                ? Optional.of(new Network(address, bits, Integer.parseInt(prefix)))
                : Optional.empty();
    }

    /// No value that is not an address is within.
    boolean contains(String value) {
        return host(value)
                .filter(host -> host.bits == bits && network().equals(host.address.shiftRight(bits - prefix)))
                .isPresent();
    }

    private BigInteger network() {
        return address.shiftRight(bits - prefix);
    }
}
