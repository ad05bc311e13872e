package io.stratus.local.gateway.integration;

import io.stratus.local.gateway.call.Call;
import io.stratus.local.gateway.call.Context;
import io.stratus.local.gateway.call.Target;
import tools.jackson.core.JsonGenerator;

/// The `requestContext` of a proxy event. Its path is without the stage, as behind a custom domain name; what only
/// another kind of authorization would fill is null.
record RequestContext(JsonGenerator json, Call call, Target target) {

    void write() {
        json.writeObjectPropertyStart("requestContext");
        text("resourceId", target.resourceId());
        authorizer();
        text("resourcePath", target.resource());
        if (target.operationName() != null) {
            text("operationName", target.operationName());
        }
        text("httpMethod", call.method());
        text("extendedRequestId", call.extendedRequestId());
        text("requestTime", Context.requestTime(call));
        text("path", call.path());
        text("accountId", call.stage().accountId());
        text("protocol", "HTTP/1.1");
        text("stage", call.stage().name());
        text("domainPrefix", call.domainPrefix());
        json.writeNumberProperty("requestTimeEpoch", call.at().toEpochMilli());
        text("requestId", call.requestId());
        identity();
        text("domainName", call.domainName());
        text("deploymentId", call.stage().deploymentId());
        text("apiId", call.stage().apiId());
        json.writeEndObject();
    }

    private void authorizer() {
        if (!call.claims().isEmpty()) {
            json.writeObjectPropertyStart("authorizer");
            json.writeObjectPropertyStart("claims");
            call.claims().forEach(this::text);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void identity() {
        json.writeObjectPropertyStart("identity");
        json.writeNullProperty("cognitoIdentityPoolId");
        json.writeNullProperty("accountId");
        json.writeNullProperty("cognitoIdentityId");
        json.writeNullProperty("caller");
        text("sourceIp", call.request().remoteAddress());
        json.writeNullProperty("principalOrgId");
        json.writeNullProperty("accessKey");
        json.writeNullProperty("cognitoAuthenticationType");
        json.writeNullProperty("cognitoAuthenticationProvider");
        json.writeNullProperty("userArn");
        json.writeStringProperty("userAgent", call.header("User-Agent"));
        json.writeNullProperty("user");
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }
}
