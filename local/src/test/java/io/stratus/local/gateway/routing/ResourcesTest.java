package io.stratus.local.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {

    private final Resources<String> resources = new Resources<>();

    ResourcesTest() {
        for (var path : List.of("/", "/a", "/a/b", "/a/{x}", "/a/{x}/c", "/a/{rest+}", "/p/{proxy+}", "/p/q/{y}")) {
            assertThat(resources.add(path, path)).isNull();
        }
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "/,         /,           {}",
        "/a,        /a,          {}",
        "/a/,       /a,          {}",
        "/a/b,      /a/b,        {}",
        "/a/b/,     /a/b,        {}",
        "/%61/%62,  /a/b,        {}",
        "/a/1,      /a/{x},      {x=1}",
        "/a/B,      /a/{x},      {x=B}",
        "/a/x%2Fy,  /a/{x},      {x=x%2Fy}",
        "/a/%40+,   /a/{x},      {x=%40+}",
        "/a/b/c,    /a/{x}/c,    {x=b}",
        "/a/b/d,    /a/{rest+},  {rest=b/d}",
        "/a//c,     /a/{rest+},  {rest=/c}",
        "/p/q,      /p/{proxy+}, {proxy=q}",
        "/p/q/r,    /p/q/{y},    {y=r}",
        "/p/q/r/s/, /p/{proxy+}, {proxy=q/r/s}",
    })
    void the_most_specific_resource_is_meant(String path, String resource, String parameters) {
        var match = Objects.requireNonNull(resources.match(path));

        assertThat(match.resource()).isEqualTo(resource);
        assertThat(match.parameters()).hasToString(parameters);
    }

    @ParameterizedTest
    @CsvSource({"/b", "/A", "/p", "/p/", "*", "/%zz"})
    void others_do_not_exist(String path) {
        assertThat(resources.match(path)).isNull();
    }

    @Test
    void two_names_for_one_segment_are_refused_as_on_aws() {
        assertThat(resources.add("/a/{other}", "x")).contains("a sibling {x}");
        assertThat(resources.add("/a/{x}/d", "x")).isNull();
    }
}
