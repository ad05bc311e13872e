package io.stratus.local.cognito;

import io.stratus.local.crypto.RandomIds;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The name and the attributes of a user to be, checked against the pool's schema.
///
/// @param attributes with `sub`, and with `email` where the login is one
record Registration(String username, SortedMap<String, String> attributes) {

    /// A sane subset of RFC 5321: enough to keep typing errors out.
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

    /// API reference, SignUp, Username.
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]{1,128}");

    /// OpenID Connect Core 1.0, section 5.1, as far as a user pool has them.
    private static final Set<String> STANDARD = Set.of(
            "address",
            "birthdate",
            "email",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "picture",
            "preferred_username",
            "profile",
            "website",
            "zoneinfo");

    private static final Set<String> ADMINISTRATORS = Set.of("email_verified", "phone_number_verified");

    /// @param login what the user will sign in with
    /// @throws Refusal in AWS's words
    static Registration of(
            PoolSpec spec, String login, Map<String, String> given, boolean byAdministrator, RandomGenerator random) {
        if (!USERNAME.matcher(login).matches()) {
            throw Refusal.invalid("1 validation error detected: Value at 'username' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
        }
        given.keySet().forEach(name -> checkWritable(name, byAdministrator));
        var attributes = new TreeMap<>(given);
        if (spec.emailSignsIn()) {
            checkLogin(login, attributes);
            attributes.put("email", login);
        }
        checkValues(spec, attributes);
        var id = RandomIds.uuid(random);
        attributes.put("sub", id);
        return new Registration(spec.emailSignsIn() ? id : login, attributes);
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private static void checkLogin(String login, Map<String, String> given) {
        if (!isEmail(login)) {
            throw Refusal.invalid("Username should be an email.");
        }
        if (!given.getOrDefault("email", login).equalsIgnoreCase(login)) {
            throw Refusal.invalid("The username and the attribute email are not the same address.");
        }
    }

    /// @throws Refusal if a user, or here an administrator, may not write the attribute
    static void checkWritable(String name, boolean byAdministrator) {
        if (ADMINISTRATORS.contains(name) ? byAdministrator : STANDARD.contains(name)) {
            return;
        }
        if (ADMINISTRATORS.contains(name) || name.equals("sub")) {
            throw Refusal.notAuthorized("A client attempted to write unauthorized attribute");
        }
        throw schema("Type for attribute {" + name + "} could not be determined");
    }

    /// @throws Refusal if a user may not write one of the attributes, or not like that
    static void checkChange(Map<String, String> attributes) {
        attributes.keySet().forEach(name -> checkWritable(name, false));
        checkForm(attributes);
    }

    private static void checkValues(PoolSpec spec, Map<String, String> attributes) {
        checkForm(attributes);
        for (var required : spec.requiredAttributes()) {
            if (!attributes.containsKey(required)) {
                throw schema(required + ": The attribute is required");
            }
        }
    }

    private static void checkForm(Map<String, String> attributes) {
        var email = attributes.get("email");
        if (email != null && !email.isEmpty() && !isEmail(email)) {
            throw Refusal.invalid("Invalid email address format.");
        }
        if (attributes.values().stream().anyMatch(value -> value.length() > 2048)) {
            throw schema("an attribute has at most 2048 characters");
        }
    }

    private static Refusal schema(String detail) {
        return Refusal.invalid("Attributes did not conform to the schema: " + detail);
    }
}
