package io.stratus.local.gateway.call;

import io.stratus.local.http.Answer;

/// How a request ended.
public sealed interface Outcome {

    Call call();

    /// Milliseconds spent in the integration; 0 where it was not reached.
    long integrationMillis();

    /// The integration answered.
    record Answered(Call call, Answer answer, long integrationMillis) implements Outcome {}

    /// The gateway answers by a gateway response.
    record Refused(Call call, Rejection rejection, long integrationMillis) implements Outcome {

        public Refused(Call call, Rejection rejection) {
            this(call, rejection, 0);
        }
    }
}
