package io.stratus.local.cognito.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How Amazon Cognito fills in SRP-6a: the group, and what is hashed in which order. Numbers are hashed as their
/// shortest two's complement bytes, where RFC 5054 would pad to the length of `N`.
public final class CognitoSrp {

    /// RFC 3526, section 5: the 3072-bit MODP group, which RFC 5054, appendix A takes over (there with g = 5).
    private static final BigInteger N = new BigInteger("""
            FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD
            EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED
            EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F
            83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B
            E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510
            15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7
            ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C
            BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF
            """.replace("\n", ""), 16);

    private static final BigInteger G = BigInteger.TWO;

    public static final SrpGroup GROUP = new SrpGroup(N, G, number(hash(N.toByteArray(), G.toByteArray())));

    /// The form of the challenge response's TIMESTAMP, in English and UTC.
    public static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss z yyyy", Locale.US).withZone(ZoneOffset.UTC);

    private CognitoSrp() {}

    /// The private key of a password.
    ///
    /// @param userId USER_ID_FOR_SRP of the challenge, never an alias
    public static BigInteger x(String poolId, String userId, String password, BigInteger salt) {
        var identity = hash((poolName(poolId) + userId + ":" + password).getBytes(UTF_8));
        return number(hash(salt.toByteArray(), identity));
    }

    /// The scrambling parameter of one exchange.
    public static BigInteger u(BigInteger clientPublic, BigInteger serverPublic) {
        return number(hash(clientPublic.toByteArray(), serverPublic.toByteArray()));
    }

    /// The client's proof: HMAC-SHA256 over pool, user, secret block and timestamp, keyed by HKDF (RFC 5869) from the
    /// shared secret.
    public static byte[] proof(
            BigInteger secret, BigInteger u, String poolId, String userId, byte[] secretBlock, String timestamp) {
        try {
            var key = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.toByteArray())
                    .addSalt(u.toByteArray())
                    .thenExpand("Caldera Derived Key".getBytes(UTF_8), 16);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(key), "HmacSHA256"));
            mac.update(poolName(poolId).getBytes(UTF_8));
            mac.update(userId.getBytes(UTF_8));
            mac.update(secretBlock);
            return mac.doFinal(timestamp.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256 and HmacSHA256", impossible);
        }
    }

    /// Numbers travel as hexadecimal digits.
    ///
    /// @throws NumberFormatException if it is not one, or negative
    public static BigInteger number(String hex) {
        if (hex.startsWith("-") || hex.startsWith("+")) {
            throw new NumberFormatException("a sign in a hexadecimal number");
        }
        return new BigInteger(hex, 16);
    }

    public static String timestamp(Instant at) {
        return TIMESTAMP.format(at.atZone(ZoneOffset.UTC)).replace(" Z ", " UTC ");
    }

    private static String poolName(String poolId) {
        return poolId.substring(poolId.indexOf('_') + 1);
    }

    private static BigInteger number(byte[] digest) {
        return new BigInteger(1, digest);
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
