package io.stratus.local.cognito.srp;

import java.math.BigInteger;

/// The arithmetic of SRP-6a (RFC 5054, sections 2.5 and 2.6). How `k`, `u` and `x` are hashed is the caller's.
///
/// @param n a safe prime
/// @param g generator modulo `n`
/// @param k the multiplier
public record SrpGroup(BigInteger n, BigInteger g, BigInteger k) {

    /// `v = g^x`: what the server keeps instead of a password.
    public BigInteger verifier(BigInteger x) {
        return g.modPow(x, n);
    }

    /// `A = g^a`
    public BigInteger clientPublic(BigInteger a) {
        return g.modPow(a, n);
    }

    /// `B = k*v + g^b`
    public BigInteger serverPublic(BigInteger v, BigInteger b) {
        return k.multiply(v).add(g.modPow(b, n)).mod(n);
    }

    /// `S = (B - k*g^x) ^ (a + u*x)`
    public BigInteger clientSecret(BigInteger serverPublic, BigInteger x, BigInteger a, BigInteger u) {
        return serverPublic.subtract(k.multiply(verifier(x))).mod(n).modPow(a.add(u.multiply(x)), n);
    }

    /// `S = (A * v^u) ^ b`
    public BigInteger serverSecret(BigInteger clientPublic, BigInteger v, BigInteger u, BigInteger b) {
        return clientPublic.multiply(v.modPow(u, n)).mod(n).modPow(b, n);
    }

    /// Whether the other side's public value would fix the secret whatever the password (RFC 5054, sections 2.5.3
    /// and 2.5.4): the exchange must end.
    public boolean isDegenerate(BigInteger publicValue) {
        return publicValue.mod(n).signum() == 0;
    }
}
