package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Outcome;
import io.stratus.local.gateway.call.Rejection;
import io.stratus.local.gateway.call.ResponseType;
import io.stratus.local.http.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `mock` integration: the request template gives a status, which picks one of the answers.
///
/// @param statuses by media type of the request
/// @param strict whether a request of another media type is refused (`passthroughBehavior` `never` or
///     `when_no_templates`); otherwise it fails, since its body would have to be the template
/// @param answers by status, with `default` for the others
record Mock(Map<String, String> statuses, boolean strict, Map<String, Answer> answers) implements Integration {

    @Override
    public Outcome answer(Call call) {
        var status = statuses.get(call.contentType());
        if (status == null) {
            return new Outcome.Refused(call, noTemplate(call.contentType()));
        }
        var answer = answerFor(status);
        return answer == null
                ? new Outcome.Refused(call, Rejection.misconfigured("no integration response for " + status))
                : new Outcome.Answered(call, answer, 0);
    }

    private @Nullable Answer answerFor(String status) {
        var answer = answers.get(status);
        return answer == null ? answers.get("default") : answer;
    }

    private Rejection noTemplate(String contentType) {
        var reason = "no request template for " + contentType;
        return strict
                ? Rejection.of(ResponseType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type", reason)
                : Rejection.misconfigured(reason);
    }
}
