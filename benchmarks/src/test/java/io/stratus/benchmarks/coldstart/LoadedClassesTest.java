package io.stratus.benchmarks.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadedClassesTest {

    @Test
    void classes_from_a_cache_or_made_while_running_are_loaded_but_not_parsed() {
        var log = Stream.of(
                "[0.005s][info][class,load] java.lang.Object source: shared objects file",
                "[0.020s][info][class,load] io.stratus.A source: file:/task/",
                "[0.021s][info][class,load] java.util.zip.ZipFile source: jrt:/java.base",
                "[0.022s][info][class,load] io.stratus.A$$Lambda/0x01 source: io.stratus.A",
                "[0.023s][info][class,load] java.lang.invoke.LambdaForm source: __JVM_LookupDefineClass__");

        assertThat(LoadedClasses.of(log)).isEqualTo(new LoadedClasses(5, 2));
    }

    @Test
    void other_lines_do_not_count() {
        assertThat(LoadedClasses.of(Stream.of("[0.001s][info][class,load] opened: /jdk/lib/modules")))
                .isEqualTo(new LoadedClasses(0, 0));
    }
}
