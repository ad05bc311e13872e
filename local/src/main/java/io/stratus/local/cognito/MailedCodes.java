package io.stratus.local.cognito;

import io.stratus.local.cognito.user.Confirmation.Redemption;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the API says of a code that was mailed, and of one that came back.
final class MailedCodes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MailedCodes() {}

    static ObjectNode sentTo(String address) {
        var answer = JSON.createObjectNode();
        answer.set("CodeDeliveryDetails", PostOffice.delivery(address));
        return answer;
    }

    /// @throws Refusal if the code was not the right one
    static ObjectNode redeemed(Redemption outcome) {
        return switch (outcome) {
            case Redemption.Right() -> JSON.createObjectNode();
            case Redemption.Wrong(var _) -> throw mismatch();
            case Redemption.Expired() ->
                throw new Refusal("ExpiredCodeException", "Invalid code provided, please request a code again.");
            case Redemption.TooMany() -> throw Refusal.tooManyAttempts();
        };
    }

    static Refusal mismatch() {
        return new Refusal("CodeMismatchException", "Invalid verification code provided, please try again.");
    }

    static Refusal noUserOfClient() {
        return new Refusal("UserNotFoundException", "Username/client id combination not found.");
    }
}
