package io.stratus.local.cognito.oauth;

import io.stratus.local.http.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page with one form that leads back to its own site.
///
/// @param path where it is sent
/// @param intro what the reader should know first
/// @param fields what is filled in
/// @param hidden what comes back as it is
/// @param below what follows the button, other buttons of the form included
record FormPage(
        String heading,
        String path,
        Html intro,
        List<Field> fields,
        Map<String, String> hidden,
        String button,
        Html below) {

    private static final String FORM = """
            {}
            <form method="post" action="{}?{}">
            {}{}<button>{}</button>
            {}
            </form>
            """;

    FormPage with(String name, String value) {
        var more = new LinkedHashMap<>(hidden);
        more.put(name, value);
        return new FormPage(heading, path, intro, fields, more, button, below);
    }

    /// @param notice stands before the form; [Notice#NONE] for nothing
    Answer answer(int status, AuthorizationRequest request, Notice notice) {
        var inputs = new ArrayList<Html>();
        for (var field : fields) {
            inputs.add(field.html(isFirstEmpty(field), notice.id()));
        }
        var content = Html.of(
                FORM,
                Html.all(List.of(intro, notice.html())),
                path,
                request.query(),
                hiddenInputs(),
                Html.all(inputs),
                button,
                below);
        return new Page(status, heading, content).answer(request.callback());
    }

    private boolean isFirstEmpty(Field field) {
        return fields.stream().filter(other -> other.value().isEmpty()).findFirst().stream()
                .anyMatch(field::equals);
    }

    private Html hiddenInputs() {
        return Html.all(hidden.entrySet().stream()
                .map(entry ->
                        Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">\n", entry.getKey(), entry.getValue()))
                .toList());
    }
}
