package io.stratus.local.sts;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The session tags in an OpenID token (IAM User Guide, "Passing session tags using AssumeRoleWithWebIdentity").
public final class TokenTags {

    private static final String CLAIM = "https://aws.amazon.com/tags";

    private TokenTags() {}

    /// Adds the claim to a token.
    public static JWTClaimsSet.Builder write(JWTClaimsSet.Builder claims, Map<String, String> tags) {
        var values = new LinkedHashMap<String, List<String>>();
        tags.forEach((key, value) -> values.put(key, List.of(value)));
        return tags.isEmpty()
                ? claims
                : claims.claim(CLAIM, Map.of("principal_tags", values, "transitive_tag_keys", List.of()));
    }

    /// @throws ParseException if the claim has another form
    static SessionTags read(JWTClaimsSet claims) throws ParseException {
        var claim = claims.getJSONObjectClaim(CLAIM);
        if (claim == null) {
            return SessionTags.NONE;
        }
        var values = new LinkedHashMap<String, String>();
        if (claim.get("principal_tags") instanceof Map<?, ?> tags) {
            for (var tag : tags.entrySet()) {
                values.put(String.valueOf(tag.getKey()), single(tag.getValue()));
            }
        }
        var transitive = claim.get("transitive_tag_keys") instanceof List<?> keys
                ? keys.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new SessionTags(values, transitive);
    }

    private static String single(Object values) throws ParseException {
        if (values instanceof List<?> list && list.size() == 1 && list.getFirst() instanceof String value) {
            return value;
        }
        throw new ParseException("a principal tag is a list of one text", 0);
    }
}
