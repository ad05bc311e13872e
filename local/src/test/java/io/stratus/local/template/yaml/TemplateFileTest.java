package io.stratus.local.template.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFileTest {

    @Test
    void short_tags_are_written_out() {
        var template = parse("""
                a: !Ref Table
                b: !GetAtt [Table, Arn]
                c: !Condition Large
                d: !Sub '${Table}'
                """);

        assertThat(template.plain())
                .isEqualTo(Map.of(
                        "a", Map.of("Ref", "Table"),
                        "b", Map.of("Fn::GetAtt", List.of("Table", "Arn")),
                        "c", Map.of("Condition", "Large"),
                        "d", Map.of("Fn::Sub", "${Table}")));
    }

    @Test
    void every_node_knows_its_line_and_path() {
        var template = parse("""
                Resources:
                  Table:
                    Keys:
                      - {Name: pk}
                      - {Name: sk}
                """);

        var second =
                template.at("Resources").at("Table").at("Keys").list().getLast().at("Name");

        assertThat(second.where()).hasToString("a.yaml:5 Resources.Table.Keys[1].Name");
    }

    @Test
    void each_use_of_an_anchor_has_the_path_of_its_place() {
        var template = parse("""
                one: &shared {name: x}
                two: *shared
                """);

        assertThat(template.at("two").plain()).isEqualTo(template.at("one").plain());
        assertThat(template.at("two").where()).hasToString("a.yaml:2 two");
        assertThat(template.at("two").at("name").where()).hasToString("a.yaml:1 two.name");
    }

    @Test
    void a_merge_key_gives_way_to_what_stands_beside_it() {
        var template = parse("""
                one: &one {a: 1, b: 1}
                two:
                  <<: *one
                  b: 2
                """);

        assertThat(template.at("two").plain()).isEqualTo(Map.of("a", 1L, "b", 2L));
    }

    @Test
    void scalars_are_what_the_core_schema_of_yaml_says() {
        var template = parse("[15, '15', 0.5, true, 'true', null, ~, 2012-10-17, 3.0.1]");

        assertThat(template.plain())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(15L, "15", new BigDecimal("0.5"), true, "true", null, null, "2012-10-17", "3.0.1");
    }

    @Test
    void numbers_and_flags_may_be_written_as_texts_as_for_cloudformation() {
        var template = parse("{number: '15', text: 15, flag: 'true'}");

        assertThat(template.at("number").wholeNumber()).isEqualTo(15);
        assertThat(template.at("text").text()).isEqualTo("15");
        assertThat(template.at("flag").flag()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: many}     | a number is wanted here, but this is the text \"many\"",
                "{a: [1]}      | a number is wanted here, but this is a list",
                "{a: {b: 1}}   | a number is wanted here, but this is a map",
                "{a: true}     | a number is wanted here, but this is true",
                "{a: }         | a number is wanted here, but this is empty",
                "{a: 1.5}      | a whole number of at most nine digits is wanted here, but this is the number 1.5"
            })
    void a_node_of_another_kind_is_refused_with_its_place(String yaml, String message) {
        var node = parse(yaml).at("a");

        assertThatThrownBy(node::wholeNumber).hasMessage("a.yaml:1 a: " + message);
    }

    @Test
    void a_missing_member_is_refused_with_the_place_of_the_map() {
        var node = parse("a: {b: 1}").at("a");

        assertThat(node.maybe("c")).isEmpty();
        assertThatThrownBy(() -> node.at("c")).hasMessage("a.yaml:1 a: \"c\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "on", "OFF", "010", "0x1F", "12:30"})
    void a_scalar_that_yaml_1_1_reads_otherwise_is_refused_unless_quoted(String scalar) {
        assertThatThrownBy(() -> parse("{a: " + scalar + "}"))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("put it in quotation marks");
        assertThat(parse("{a: '" + scalar + "'}").at("a").text()).isEqualTo(scalar);
    }

    @Test
    void an_empty_or_absent_file_is_refused() {
        assertThatThrownBy(() -> TemplateFile.parse("# nothing", "a.yaml")).hasMessage("a.yaml:1: the file is empty");
        assertThatThrownBy(() -> TemplateFile.read(Path.of("absent.yaml"), "absent.yaml"))
                .hasMessage("absent.yaml:1: there is no such file");
    }

    @Test
    void a_file_that_is_no_map_is_refused() {
        assertThatThrownBy(() -> TemplateFile.parse("[1, 2]", "a.yaml"))
                .hasMessage("a.yaml:1: a map is wanted here, but this is a list");
    }

    // A list at the root is no template: it stands under a name here, and is taken out again.
    private static Value parse(String yaml) {
        return yaml.startsWith("[")
                ? TemplateFile.parse("root: " + yaml, "a.yaml").at("root")
                : TemplateFile.parse(yaml, "a.yaml");
    }
}
