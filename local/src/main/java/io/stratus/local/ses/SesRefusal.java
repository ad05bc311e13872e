package io.stratus.local.ses;

import java.util.Locale;

/// A call that SES refuses with status 400 (Amazon SES API v1 reference, "Common errors" and those of each action).
final class SesRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private SesRefusal(String code, String message) {
        super(message);
        this.code = code;
    }

    static SesRefusal invalid(String message) {
        return new SesRefusal("InvalidParameterValue", message);
    }

    static SesRefusal missing(String parameter) {
        return new SesRefusal("ValidationError", "Missing required parameter " + parameter);
    }

    static SesRefusal unverified(String from, String region) {
        return new SesRefusal(
                "MessageRejected",
                "Email address is not verified. The following identities failed the check in region %s: %s"
                        .formatted(region.toUpperCase(Locale.ROOT), from));
    }

    static SesRefusal unknownAction(String action) {
        return new SesRefusal("InvalidAction", "The local run does not emulate the SES action '" + action + "'");
    }

    String code() {
        return code;
    }
}
