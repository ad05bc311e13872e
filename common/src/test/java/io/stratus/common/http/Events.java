package io.stratus.common.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Proxy events as API Gateway sends them (Developer Guide "Input format of a Lambda function for proxy integration"),
/// with the members that the guide shows, absent ones as null:
/// `Events.of("GET", "/v1/todos/{id}").by("ann").path("id", "1").stream()`.
public final class Events {

    private final ObjectNode event;

    private Events(ObjectNode event) {
        this.event = event;
    }

    public static Events of(String method, String resource) {
        var event = (ObjectNode) JsonMapper.shared().readTree("""
                {
                  "resource": null,
                  "path": null,
                  "httpMethod": null,
                  "headers": {"Accept": "application/json"},
                  "multiValueHeaders": {"Accept": ["application/json"]},
                  "queryStringParameters": null,
                  "multiValueQueryStringParameters": null,
                  "pathParameters": null,
                  "stageVariables": null,
                  "requestContext": {
                    "resourceId": "2gxmpl",
                    "authorizer": null,
                    "extendedRequestId": "JJbxmplHYosFVYQ=",
                    "requestTime": "10/Mar/2020:00:03:59 +0000",
                    "accountId": "123456789012",
                    "protocol": "HTTP/1.1",
                    "stage": "prod",
                    "domainPrefix": "70ixmpl4fl",
                    "requestTimeEpoch": 1583798639428,
                    "requestId": "77375676-xmpl-4b79-853a-f982474efe18",
                    "identity": {"sourceIp": "52.255.255.12", "userAgent": "curl/8.5.0", "user": null},
                    "domainName": "70ixmpl4fl.execute-api.us-east-2.amazonaws.com",
                    "apiId": "70ixmpl4fl"
                  },
                  "body": null,
                  "isBase64Encoded": false
                }""");
        event.put("resource", resource).put("path", resource).put("httpMethod", method);
        return new Events(event);
    }

    /// The user's verified ID token, as the Cognito authorizer hands it on.
    public Events by(String sub) {
        var claims = Map.of("sub", sub, "email", "ann@example.com", "token_use", "id");
        ((ObjectNode) event.get("requestContext")).putPOJO("authorizer", Map.of("claims", claims));
        return this;
    }

    public Events path(String name, String value) {
        event.withObject("/pathParameters").put(name, value);
        event.put("path", event.get("path").stringValue().replace("{" + name + "}", value));
        return this;
    }

    /// The path that the client sent, with the stage on the execute-api host. Absent unless told.
    public Events sentTo(String path) {
        ((ObjectNode) event.get("requestContext")).put("path", path);
        return this;
    }

    public Events query(String name, String... values) {
        event.withObject("/queryStringParameters").put(name, values[values.length - 1]);
        event.withObject("/multiValueQueryStringParameters").putPOJO(name, List.of(values));
        return this;
    }

    public Events header(String name, String... values) {
        event.withObject("/headers").put(name, values[values.length - 1]);
        event.withObject("/multiValueHeaders").putPOJO(name, List.of(values));
        return this;
    }

    public Events body(String text) {
        event.put("body", text);
        return this;
    }

    public Events base64(String text) {
        event.put("isBase64Encoded", true);
        return body(text);
    }

    public InputStream stream() {
        return new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(event));
    }

    /// The event on one line.
    @Override
    public String toString() {
        return JsonMapper.shared().writeValueAsString(event);
    }
}
