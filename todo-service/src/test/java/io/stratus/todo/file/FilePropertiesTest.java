package io.stratus.todo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FilePropertiesTest {

    private static FileProperties properties(String role, String mode, boolean reads) {
        return new FileProperties("todos", "user-files", role, mode, "pool", "provider", 1, 1, reads);
    }

    @Test
    void partition_and_account_come_from_the_role() {
        var china = properties("arn:aws-cn:iam::123456789012:role/files", "sts", true);

        assertThat(china.partition()).isEqualTo("aws-cn");
        assertThat(china.readableTable("cn-north-1"))
                .isEqualTo("arn:aws-cn:dynamodb:cn-north-1:123456789012:table/todos");
    }

    @Test
    void no_table_is_read_where_that_is_switched_off() {
        assertThat(properties("arn:aws:iam::123456789012:role/files", "sts", false)
                        .readableTable("eu-central-1"))
                .isEmpty();
    }

    @Test
    void a_role_that_is_none_is_refused() {
        assertThatThrownBy(() -> properties("files", "sts", false).partition())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TODO_FILES_ROLE_ARN");
    }

    @Test
    void a_mode_that_is_none_is_refused() {
        assertThat(properties("", "identity-pool", false).mode()).isEqualTo(Mode.IDENTITY_POOL);
        assertThatThrownBy(() -> properties("", "cognito", false).mode())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TODO_FILES_MODE");
    }
}
