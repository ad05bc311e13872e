package io.stratus.local.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    /// The first row: LocalStack's snapshot `invocation-payload-with-params-encoding`, recorded from AWS.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "email=test%2Balias@gmail.com&plus=test+alias@gmail.com&w=foo%20bar | {email=[test+alias@gmail.com], plus=[test alias@gmail.com], w=[foo bar]}",
                "price=10&category=books&price=20 | {price=[10, 20], category=[books]}",
                "a&b=&=c | {a=[], b=[], =[c]}",
                "a=1;b=2&&c=3 | {a=[1], b=[2], c=[3]}",
                "%C3%BC=%E2%82%AC | {ü=[€]}",
                "a=100%&b=%zz | {a=[100%], b=[%zz]}",
                "A=1&a=2 | {A=[1], a=[2]}",
            })
    void parameters_are_decoded_in_order(String query, String parameters) {
        assertThat(Query.parse(query)).hasToString(parameters);
    }
}
