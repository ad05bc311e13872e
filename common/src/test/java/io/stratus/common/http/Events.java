package io.stratus.common.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Proxy events as API Gateway sends them (Developer Guide "Input format of a Lambda function for proxy integration"),
/// with the members that the guide shows, absent ones as null.
public final class Events {

    private Events() {}

    /// A call of the user with this `sub`, as the Cognito authorizer hands it on.
    public static InputStream signedIn(String sub, String method, String resource, String bodyJson) {
        var authorizer = """
                {"claims": {"sub": "%s", "email": "ann@example.com", "token_use": "id"}}""".formatted(sub);
        return event(method, resource, authorizer, bodyJson, false);
    }

    public static InputStream anonymous(String method, String resource) {
        return event(method, resource, "null", "null", false);
    }

    static InputStream event(String method, String resource, String authorizer, String bodyJson, boolean base64) {
        var text = """
            {
              "resource": "%s",
              "path": "%s",
              "httpMethod": "%s",
              "headers": {"Accept": "application/json", "Content-Type": "application/json", "X-Twice": "b"},
              "multiValueHeaders": {
                "Accept": ["application/json"], "Content-Type": ["application/json"], "X-Twice": ["a", "b"]
              },
              "queryStringParameters": {"tag": "b"},
              "multiValueQueryStringParameters": {"tag": ["a", "b"]},
              "pathParameters": {"id": "1"},
              "stageVariables": null,
              "requestContext": {
                "resourceId": "2gxmpl",
                "authorizer": %s,
                "resourcePath": "%1$s",
                "httpMethod": "%3$s",
                "extendedRequestId": "JJbxmplHYosFVYQ=",
                "requestTime": "10/Mar/2020:00:03:59 +0000",
                "path": "/prod%2$s",
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
              "body": %s,
              "isBase64Encoded": %s
            }""".formatted(resource, resource.replace("{id}", "1"), method, authorizer, bodyJson, base64);
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
