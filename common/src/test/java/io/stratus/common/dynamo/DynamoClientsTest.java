package io.stratus.common.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoClientsTest {

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final DynamoClients clients = new DynamoClients(this::make);

    @Test
    void no_client_is_made_before_it_is_used() {
        assertThat(made).hasValue(0);
    }

    @Test
    void one_client_serves_all_calls() {
        assertThat(clients.client()).isSameAs(clients.client());
        assertThat(made).hasValue(1);
    }

    @Test
    void after_closing_the_next_call_makes_a_new_one() {
        var first = clients.client();
        clients.close();
        clients.close();

        assertThat(clients.client()).isNotSameAs(first);
        assertThat(closed).hasValue(1);
    }

    private DynamoDbClient make() {
        made.incrementAndGet();
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }
}
