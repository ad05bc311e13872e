package io.stratus.todo;

import io.stratus.common.http.Cursors;
import io.stratus.common.http.HttpCall;
import io.stratus.common.http.HttpReply;
import io.stratus.common.http.Operation;
import io.stratus.todo.Todos.Busy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The operations of `sam/todo.yaml`: a bean for each, named by its `operationId`.
@Lazy
@Configuration(proxyBeanMethods = false)
class TodoOperations {

    private static final String TODOS = "/v1/todos";
    private static final String TODO = "/v1/todos/{id}";

    /// `GET /health`: whether the function answers. Touches no data.
    @Bean
    Operation getHealth() {
        return new Operation("GET", "/health", call -> HttpReply.ok(new Health("up")));
    }

    record Health(String status) {}

    /// `POST /v1/todos`: adds a to-do; with an `Idempotency-Key` at most once in 24 hours.
    @Bean
    Operation createTodo(Todos todos) {
        return new Operation("POST", TODOS, call -> {
            var user = call.user();
            var wanted = call.json(TodoBodies::newTodo);
            return TodoReplies.to(todos.create(user, wanted, write(call), once(call)), call);
        });
    }

    /// `GET /v1/todos`: one page of summaries.
    @Bean
    Operation listTodos(Todos todos, Cursors cursors) {
        var queries = new TodoQueries(cursors);
        return new Operation("GET", TODOS, call -> switch (todos.list(call.user(), queries.read(call), known(call))) {
            case Page page -> TodoReplies.with(page.version(), HttpReply.ok(queries.body(call, page)));
            case Busy busy -> TodoReplies.busy(busy);
        });
    }

    /// `GET /v1/todos/{id}`: one to-do with its notes.
    @Bean
    Operation getTodo(Todos todos) {
        return new Operation("GET", TODO, call -> TodoReplies.to(todos.get(call.user(), id(call), known(call))));
    }

    /// `PATCH /v1/todos/{id}`: changes a to-do that is still as the caller saw it.
    @Bean
    Operation patchTodo(Todos todos) {
        return new Operation("PATCH", TODO, call -> {
            var user = call.user();
            var ifMatch = call.requiredIfMatch();
            var patch = call.mergePatch(TodoBodies::patch);
            return TodoReplies.to(todos.patch(user, id(call), patch, ifMatch, write(call)));
        });
    }

    /// `DELETE /v1/todos/{id}`: removes a to-do that is still as the caller saw it.
    @Bean
    Operation deleteTodo(Todos todos) {
        return new Operation("DELETE", TODO, call -> {
            var user = call.user();
            return TodoReplies.to(todos.delete(user, id(call), call.requiredIfMatch(), write(call)));
        });
    }

    private static TodoId id(HttpCall call) {
        return TodoId.parse(call.path("id"));
    }

    private static @Nullable DataVersion known(HttpCall call) {
        var header = call.header(DataVersion.HEADER);
        return header == null ? null : DataVersion.parse(header);
    }

    private static Write write(HttpCall call) {
        var ifMatch = call.header("If-Match");
        var body = call.body();
        var request =
                Fingerprint.of(call.method(), call.target(), ifMatch == null ? "" : ifMatch, body == null ? "" : body);
        return new Write(request, known(call));
    }

    private static @Nullable Once once(HttpCall call) {
        var key = call.header(IdempotencyKey.HEADER);
        return key == null ? null : new Once(new IdempotencyKey(key), todo -> TodoReplies.answer(todo, call));
    }
}
