package io.stratus.local.cognito;

import static io.stratus.local.cognito.LocalCognito.ANN;
import static io.stratus.local.cognito.LocalCognito.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/// API reference, ListUsers (its Filter and PaginationToken too) and AdminListGroupsForUser.
class DirectoryTest {

    private final LocalCognito cognito = LocalCognito.open();

    @BeforeEach
    void users() {
        for (var email : List.of(ANN, "annette@example.com", "bob@example.com", "o\"neill@example.com")) {
            cognito.signUp(email);
            cognito.clock.step(Duration.ofSeconds(1));
        }
    }

    @AfterEach
    void close() {
        cognito.close();
    }

    @Test
    void users_come_in_the_order_of_their_creation() {
        var users = cognito.admin.listUsers(request -> request.userPoolId(POOL));

        assertThat(users.users())
                .extracting(DirectoryTest::email)
                .containsExactly(ANN, "annette@example.com", "bob@example.com", "o\"neill@example.com");
        assertThat(users.paginationToken()).isNull();
    }

    @Test
    void pages_hold_every_user_once_also_while_users_come_and_go() {
        var first = cognito.admin.listUsers(request -> request.userPoolId(POOL).limit(2));
        cognito.admin.adminDeleteUser(request -> request.userPoolId(POOL).username("annette@example.com"));
        cognito.signUp("zoe@example.com");

        var second = cognito.admin.listUsers(
                request -> request.userPoolId(POOL).limit(2).paginationToken(first.paginationToken()));
        var third = cognito.admin.listUsers(
                request -> request.userPoolId(POOL).limit(2).paginationToken(second.paginationToken()));

        var all = new ArrayList<>(first.users());
        all.addAll(second.users());
        all.addAll(third.users());
        assertThat(all)
                .extracting(DirectoryTest::email)
                .containsExactly(
                        ANN, "annette@example.com", "bob@example.com", "o\"neill@example.com", "zoe@example.com");
        assertThat(third.paginationToken()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "email = \"bob@example.com\" | 1",
                "email=\"bob@example.com\" | 1",
                "email = \"bob\" | 0",
                "email = \"Bob@example.com\" | 0",
                "email ^= \"ann\" | 2",
                "email ^= \"\" | 4",
                "\"email\" ^= \"o\\\"n\" | 1",
                "cognito:user_status = \"unconfirmed\" | 4",
                "cognito:user_status = \"CONFIRMED\" | 0",
                "status = \"Enabled\" | 4",
                "status = \"Disabled\" | 0",
                "name = \"Ann\" | 0"
            })
    void a_filter_compares_one_attribute(String filter, int found) {
        assertThat(cognito.admin
                        .listUsers(request -> request.userPoolId(POOL).filter(filter))
                        .users())
                .hasSize(found);
    }

    @Test
    void a_user_is_found_by_sub() {
        var sub = cognito.admin
                .adminGetUser(request -> request.userPoolId(POOL).username(ANN))
                .username();

        assertThat(cognito.admin
                        .listUsers(request -> request.userPoolId(POOL).filter("sub = \"" + sub + "\""))
                        .users())
                .singleElement()
                .extracting(DirectoryTest::email)
                .isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "email = bob", "custom:a = \"b\"", "email != \"bob\"", "locale = \"de\""})
    void a_filter_of_another_form_is_refused(String filter) {
        assertThatThrownBy(() -> cognito.admin.listUsers(
                        request -> request.userPoolId(POOL).filter(filter)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void a_page_has_at_most_60_users_and_a_token_is_one_that_was_given() {
        assertThatThrownBy(() -> cognito.admin.listUsers(
                        request -> request.userPoolId(POOL).limit(61)))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> cognito.admin.listUsers(
                        request -> request.userPoolId(POOL).paginationToken("?")))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void only_the_attributes_asked_for_are_shown() {
        var users = cognito.admin.listUsers(
                request -> request.userPoolId(POOL).attributesToGet("email").limit(1));

        assertThat(users.users())
                .singleElement()
                .satisfies(user -> assertThat(user.attributes())
                        .containsExactly(
                                AttributeType.builder().name("email").value(ANN).build()));
    }

    @Test
    void a_users_groups_are_listed() {
        cognito.admin.adminAddUserToGroup(
                request -> request.userPoolId(POOL).username(ANN).groupName("testers"));
        cognito.admin.adminAddUserToGroup(
                request -> request.userPoolId(POOL).username(ANN).groupName("authors"));

        assertThat(cognito.admin
                        .adminListGroupsForUser(
                                request -> request.userPoolId(POOL).username(ANN))
                        .groups())
                .extracting(GroupType::groupName)
                .containsExactly("authors", "testers");
        assertThat(cognito.admin
                        .adminListGroupsForUser(
                                request -> request.userPoolId(POOL).username("bob@example.com"))
                        .groups())
                .isEmpty();
    }

    @Test
    void an_unknown_pool_or_user_is_named() {
        assertThatThrownBy(() -> cognito.admin.listUsers(request -> request.userPoolId("eu-central-1_Nobody000")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> cognito.admin.adminListGroupsForUser(
                        request -> request.userPoolId(POOL).username("nobody@example.com")))
                .isInstanceOf(UserNotFoundException.class);
    }

    private static String email(UserType user) {
        return user.attributes().stream()
                .filter(attribute -> attribute.name().equals("email"))
                .map(AttributeType::value)
                .findFirst()
                .orElseThrow();
    }
}
