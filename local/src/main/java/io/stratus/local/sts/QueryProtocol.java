package io.stratus.local.sts;

import io.stratus.local.http.Answer;
import java.util.List;

/// The answers of AWS's Query protocol (STS API Reference, "Making Query Requests", "Common Errors").
final class QueryProtocol {

    static final String VERSION = "2011-06-15";

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/" + VERSION + "/";

    private QueryProtocol() {}

    static Answer result(String operation, List<Xml> members, String requestId) {
        var response = Xml.of(
                operation + "Response",
                List.of(
                        Xml.of(operation + "Result", members),
                        Xml.of("ResponseMetadata", List.of(Xml.of("RequestId", requestId)))));
        return answer(200, response, requestId);
    }

    static Answer error(Refusal refusal, String requestId) {
        var error = Xml.of(
                "Error",
                List.of(
                        Xml.of("Type", "Sender"),
                        Xml.of("Code", refusal.code()),
                        Xml.of("Message", refusal.message())));
        return answer(
                refusal.status(), Xml.of("ErrorResponse", List.of(error, Xml.of("RequestId", requestId))), requestId);
    }

    private static Answer answer(int status, Xml root, String requestId) {
        return Answer.of(status, "text/xml", root.write(NAMESPACE)).with("x-amzn-RequestId", requestId);
    }
}
