package io.stratus.todo;

import io.stratus.common.http.HttpReply;
import io.stratus.common.http.Operation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The operations of `sam/todo.yaml`: a bean for each, named by its `operationId`.
@Configuration(proxyBeanMethods = false)
class TodoOperations {

    /// `GET /health`: whether the function answers. Touches no data.
    @Bean
    Operation getHealth() {
        return new Operation("GET", "/health", call -> HttpReply.ok(new Health("up")));
    }

    record Health(String status) {}
}
