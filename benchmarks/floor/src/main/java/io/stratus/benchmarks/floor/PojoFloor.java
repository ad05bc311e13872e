package io.stratus.benchmarks.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;

/// The usual plain handler: AWS's event classes, filled by the runtime's own serializer.
public final class PojoFloor implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final TodoPages todos = new TodoPages();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        var limit = Integer.parseInt(event.getQueryStringParameters().get("limit"));
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(200)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody(todos.page(user(event), limit));
    }

    private static String user(APIGatewayProxyRequestEvent event) {
        if (event.getRequestContext().getAuthorizer().get("claims") instanceof Map<?, ?> claims
                && claims.get("sub") instanceof String sub) {
            return sub;
        }
        throw new IllegalArgumentException("the event has no caller");
    }
}
