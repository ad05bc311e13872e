package io.stratus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words: Developer Guide, "Understanding the Lambda execution environment lifecycle" and "Troubleshoot invocation".
class ExitReasonTest {

    private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError: Java heap space";

    @ParameterizedTest
    @CsvSource({
        "0, Runtime exited without providing a reason",
        "1, Runtime exited with error: exit status 1",
        "3, Runtime exited with error: exit status 3",
        "134, Runtime exited with error: signal: aborted",
        "137, Runtime exited with error: signal: killed",
        "143, Runtime exited with error: signal: terminated"
    })
    void an_exit_is_told_by_its_status(int status, String words) {
        var reason = ExitReason.of("r-1", status, List.of());

        assertThat(reason).isEqualTo(new ExitReason("Runtime.ExitError", "RequestId: r-1 Error: " + words));
    }

    @Test
    void only_the_jvms_own_word_and_status_together_mean_lack_of_memory() {
        var both = ExitReason.of("r-1", 3, List.of("working", OUT_OF_MEMORY));
        var wordOnly = ExitReason.of("r-1", 1, List.of(OUT_OF_MEMORY));

        assertThat(both.errorType()).isEqualTo("Runtime.OutOfMemory");
        assertThat(wordOnly.errorType()).isEqualTo("Runtime.ExitError");
    }
}
