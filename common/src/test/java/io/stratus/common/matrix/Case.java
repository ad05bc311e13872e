package io.stratus.common.matrix;

import static org.assertj.core.api.Assertions.assertThat;

/// Something that must be refused, and the smallest change that makes it allowed. Without the second, the first would
/// also hold where nothing works at all.
///
/// @param tried what is tried, for people
/// @param refused how AWS answers it
/// @param differs what the allowed twin does instead
public record Case(String tried, Answer refused, String differs, Call attack, Call twin) {

    /// One call of the matrix.
    @FunctionalInterface
    public interface Call {
        Answer make() throws Exception;
    }

    /// A call with the one argument by which attack and twin differ.
    @FunctionalInterface
    public interface With<A> {
        Answer make(A argument) throws Exception;
    }

    /// The same call twice.
    ///
    /// @param attack the argument that is refused
    /// @param twin the one that is allowed
    public static <A> Case of(String tried, Answer refused, String differs, With<A> call, A attack, A twin) {
        return new Case(tried, refused, differs, () -> call.make(attack), () -> call.make(twin));
    }

    /// Makes both calls.
    ///
    /// @throws AssertionError if the attack passes or is answered otherwise, or the twin is refused
    public void hold() throws Exception {
        assertThat(attack.make()).as("%s", tried).isEqualTo(refused);
        assertThat(twin.make())
                .as("the allowed twin of: %s (%s)", tried, differs)
                .matches(Answer::isSuccess, "is a success");
    }
}
