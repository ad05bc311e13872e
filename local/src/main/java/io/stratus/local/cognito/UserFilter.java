package io.stratus.local.cognito;

import io.stratus.local.cognito.user.User;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Filter of `ListUsers`: one attribute that equals a text or begins with it, such as `email ^= "ann"` (API reference,
/// ListUsers, Filter).
///
/// @param prefix whether `^=` rather than `=`
record UserFilter(String attribute, boolean prefix, String value) {

    private static final Pattern FORM =
            Pattern.compile("\\s*\"?(?<name>[\\w:]+)\"?\\s*(?<type>\\^?=)\\s*\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"\\s*");

    /// Custom attributes cannot be searched, and these alone of the standard ones.
    private static final Set<String> SEARCHABLE = Set.of(
            "username",
            "email",
            "phone_number",
            "name",
            "given_name",
            "family_name",
            "preferred_username",
            "cognito:user_status",
            "status",
            "sub");

    /// @param filter null or empty for one that every user passes
    /// @throws Refusal if it has another form or names another attribute
    static Predicate<User> parse(@Nullable String filter) {
        if (filter == null || filter.isEmpty()) {
            return _ -> true;
        }
        var form = FORM.matcher(filter);
        if (!form.matches() || !SEARCHABLE.contains(form.group("name"))) {
            throw Refusal.invalid("Error while parsing filter.");
        }
        var value = form.group("value").replaceAll("\\\\(.)", "$1");
        return new UserFilter(form.group("name"), form.group("type").equals("^="), value)::matches;
    }

    boolean matches(User user) {
        var actual = actual(user);
        if (actual == null) {
            return false;
        }
        // The status alone is compared in any case of letters.
        var ignoreCase = attribute.equals("cognito:user_status");
        return prefix
                ? actual.regionMatches(ignoreCase, 0, value, 0, value.length())
                : actual.length() == value.length() && actual.regionMatches(ignoreCase, 0, value, 0, value.length());
    }

    private @Nullable String actual(User user) {
        return switch (attribute) {
            case "username" -> user.username();
            case "cognito:user_status" -> user.status().name();
            case "status" -> user.isDisabled() ? "Disabled" : "Enabled";
            case "sub" -> user.sub();
            default -> user.attributes().get(attribute);
        };
    }
}
