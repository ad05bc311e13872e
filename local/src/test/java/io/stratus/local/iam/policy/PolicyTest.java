package io.stratus.local.iam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Map<String, Object> READ_ALL = Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            Map.of("Sid", "Read", "Effect", "Allow", "Action", "s3:GetObject", "Resource", "*"));

    @Test
    void a_document_of_the_template_and_the_same_in_json_say_the_same() {
        var json = """
                {"Version": "2012-10-17",
                 "Statement": [{"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"]}]}""";

        assertThat(allowing(Policy.of("folder", READ_ALL), "s3:GetObject")).containsExactly("folder / Read");
        assertThat(allowing(Policy.parse("folder", json), "s3:GetObject")).containsExactly("folder / Read");
        assertThat(allowing(Policy.parse("folder", json), "s3:PutObject")).isEmpty();
    }

    @Test
    void a_statement_without_a_sid_is_named_by_its_number() {
        var json = """
                {"Statement": [
                  {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"},
                  {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}""";

        assertThat(allowing(Policy.parse("folder", json), "s3:GetObject")).containsExactly("folder / statement 2");
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                                   | policy 'p': is no JSON
            {"Statement": []} {}                                                                | policy 'p': is no JSON
            {"Statement": [], "Statement": []}                                                  | policy 'p': is no JSON
            []                                                                                  | policy 'p': must be an object
            {"Statement": []}                                                                   | policy 'p'.Statement: must not be empty
            {"Version": "2012-10-18", "Statement": [OK]}                                        | policy 'p'.Version: must be
            {"Versoin": "2012-10-17", "Statement": [OK]}                                        | policy 'p': unknown element 'Versoin'
            {"Statement": [OK, {"Effect": "allow", "Action": "*", "Resource": "*"}]}            | policy 'p'.Statement[1].Effect: must be Allow or Deny
            {"Statement": [{"Effect": "Allow", "Resource": "*"}]}                               | policy 'p'.Statement[0]: must have either Action or NotAction
            {"Statement": [{"Effect": "Allow", "Action": "*", "NotAction": "*", "Resource": "*"}]} | policy 'p'.Statement[0]: must have either Action or NotAction
            {"Statement": [{"Effect": "Allow", "Action": "*"}]}                                 | policy 'p'.Statement[0]: must have either Resource or NotResource
            {"Statement": [{"Effect": "Allow", "Action": "GetObject", "Resource": "*"}]}        | policy 'p'.Statement[0].Action: 'GetObject'
            {"Statement": [{"Effect": "Allow", "Action": ["s3:*", 7], "Resource": "*"}]}        | policy 'p'.Statement[0].Action[1]: must be a string
            {"Statement": [{"Effect": "Allow", "Action": [], "Resource": "*"}]}                 | policy 'p'.Statement[0].Action: must not be empty
            {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "bucket/*"}]}      | policy 'p'.Statement[0].Resource: 'bucket/*' is neither
            {"Statement": [{"Effect": "Allow", "Action": "s3:*", "Ressource": "*"}]}            | policy 'p'.Statement[0]: unknown element 'Ressource'
            {"Statement": [{"Sid": "A", OK1}, {"Sid": "A", OK1}]}                               | policy 'p'.Statement[1].Sid: 'A' stands twice
            {"Statement": [{OK1, "Condition": {"StringEqualz": {"s3:prefix": "a"}}}]}           | policy 'p'.Statement[0].Condition.StringEqualz: unknown condition operator
            {"Statement": [{OK1, "Condition": {"stringEquals": {"s3:prefix": "a"}}}]}           | policy 'p'.Statement[0].Condition.stringEquals: unknown condition operator
            {"Statement": [{OK1, "Condition": {"NullIfExists": {"s3:prefix": "true"}}}]}        | policy 'p'.Statement[0].Condition.NullIfExists: unknown condition operator
            {"Statement": [{OK1, "Condition": {"ForSomeValues:Bool": {"s3:x": true}}}]}         | policy 'p'.Statement[0].Condition.ForSomeValues:Bool: unknown condition operator
            {"Statement": [{OK1, "Condition": {"StringEquals": {"prefix": "a"}}}]}              | policy 'p'.Statement[0].Condition.StringEquals.prefix: 'prefix' is no condition key
            {"Statement": [{OK1, "Condition": {"StringEquals": {"s3:prefix": {"a": 1}}}}]}      | policy 'p'.Statement[0].Condition.StringEquals.s3:prefix: must be a string
            {"Statement": [{OK1, "Condition": {"StringEquals": {"s3:prefix": []}}}]}            | policy 'p'.Statement[0].Condition.StringEquals.s3:prefix: must not be empty
            {"Statement": [{OK1, "Condition": {"NumericEquals": {"s3:max-keys": "ten"}}}]}      | policy 'p'.Statement[0].Condition.NumericEquals.s3:max-keys: is of the wrong type
            {"Statement": [{OK1, "Condition": {"DateLessThan": {"aws:CurrentTime": "soon"}}}]}  | policy 'p'.Statement[0].Condition.DateLessThan.aws:CurrentTime: is of the wrong type
            {"Statement": [{OK1, "Condition": {"Bool": {"aws:SecureTransport": "yes"}}}]}       | policy 'p'.Statement[0].Condition.Bool.aws:SecureTransport: must be true or false
            {"Statement": [{OK1, "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/33"}}}]} | policy 'p'.Statement[0].Condition.IpAddress.aws:SourceIp: is neither
            {"Statement": [{OK1, "Condition": {"BinaryEquals": {"x:y": "no!"}}}]}               | policy 'p'.Statement[0].Condition.BinaryEquals.x:y: is not base64
            {"Statement": [{"Effect": "Allow", "Action": "*", "Principal": {"Aws": "*"}}]}      | policy 'p'.Statement[0].Principal: unknown element 'Aws'
            {"Statement": [{"Effect": "Allow", "Action": "*", "Principal": {"AWS": "arn:aws:iam::111122223333:role/*"}}]} | policy 'p'.Statement[0].Principal.AWS: 'arn:aws:iam::111122223333:role/*' names no principal
            {"Statement": [{"Effect": "Allow", "Action": "*", "NotPrincipal": "*"}]}            | policy 'p'.Statement[0].NotPrincipal: is allowed in a Deny only
            """)
    void what_iam_would_not_take(String json, String place) {
        var document = json.replace("[OK", "[{OK1}")
                .replace("OK1", "\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"");

        assertThatExceptionOfType(MalformedPolicy.class)
                .isThrownBy(() -> Policy.parse("p", document))
                .withMessageStartingWith(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            arn:aws:s3:::${aws:username}/x                | true
            arn:aws:s3:::b/${aws:PrincipalTag/a b, 'x y'} | true
            arn:aws:s3:::b/${*}${?}${$}                   | true
            arn:aws:s3:::b/$                              | true
            arn:aws:${aws:username}:::b                   | false
            arn:aws:s3:::b/${aws:username                 | false
            arn:aws:s3:::b/${}                            | false
            arn:aws:s3:::b/${bucket}                      | false
            arn:aws:s3:::b/${aws:username, x}             | false
            """)
    void a_policy_variable_is_written_as_aws_says(String resource, boolean right) {
        var json =
                "{\"Version\": \"2012-10-17\", \"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \""
                        + resource + "\"}}";

        if (right) {
            assertThat(Policy.parse("p", json).statements()).hasSize(1);
        } else {
            assertThatExceptionOfType(MalformedPolicy.class)
                    .isThrownBy(() -> Policy.parse("p", json))
                    .withMessageStartingWith("policy 'p'.Statement.Resource: ");
        }
    }

    @Test
    void only_a_resource_policy_names_principals() {
        var named =
                Policy.parse("p", "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Principal\": \"*\"}}");
        var unnamed = Policy.of("p", READ_ALL);

        assertThat(named.ofResource()).isSameAs(named);
        assertThat(unnamed.ofIdentity()).isSameAs(unnamed);
        assertThatExceptionOfType(MalformedPolicy.class).isThrownBy(named::ofIdentity);
        assertThatExceptionOfType(MalformedPolicy.class).isThrownBy(unnamed::ofResource);
    }

    private static List<String> allowing(Policy policy, String action) {
        return policy.matching(Effect.ALLOW, new Question(action, "*", Context.of(Map.of())))
                .map(Statement::label)
                .toList();
    }
}
