package io.stratus.local.gateway.call;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The `$context` variables of a call ("Variables for data transformations for API Gateway").
public final class Context {

    private static final DateTimeFormatter CLF = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String CLAIM = "authorizer.claims.";

    private Context() {}

    /// The value of a variable; empty where it is unknown or has none.
    ///
    /// @param name without `context.`
    public static String value(Call call, String name) {
        if (name.startsWith(CLAIM)) {
            return call.claims().getOrDefault(name.substring(CLAIM.length()), "");
        }
        var target = call.target();
        var value = switch (name) {
            case "accountId" -> call.stage().accountId();
            case "apiId" -> call.stage().apiId();
            case "deploymentId" -> call.stage().deploymentId();
            case "domainName" -> call.domainName();
            case "domainPrefix" -> call.domainPrefix();
            case "extendedRequestId" -> call.extendedRequestId();
            case "httpMethod" -> call.method();
            case "identity.sourceIp" -> call.request().remoteAddress();
            case "identity.userAgent" -> call.header("User-Agent");
            case "path" -> call.path();
            case "protocol" -> "HTTP/1.1";
            case "requestId" -> call.requestId();
            case "requestTime" -> requestTime(call);
            case "requestTimeEpoch" -> Long.toString(call.at().toEpochMilli());
            case "resourceId" -> target == null ? null : target.resourceId();
            case "resourcePath" -> target == null ? null : target.resource();
            case "stage" -> call.stage().name();
            default -> null;
        };
        return value == null ? "" : value;
    }

    /// In the Common Log Format, UTC.
    public static String requestTime(Call call) {
        return CLF.format(call.at());
    }
}
