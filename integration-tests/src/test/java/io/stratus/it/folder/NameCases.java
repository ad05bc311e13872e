package io.stratus.it.folder;

import static io.stratus.it.folder.Refusals.DENIED;

import io.stratus.common.matrix.Answer;
import io.stratus.common.matrix.Case;
import io.stratus.common.matrix.Section;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Paths that look like the own folder, sent as they are written. Those outside of it have an object behind them, put
/// there by the account, so that nothing but a policy can be what refuses them.
record NameCases(TwoFolders two, Wire ann, Wire account) {

    Section section() {
        var sub = two.sub();
        var other = two.otherSub();
        return new Section(
                "Names",
                List.of(
                        outside("`private/<sub>`, the folder without its slash", "private/" + sub),
                        outside("`private/<sub>evil/file`", "private/" + sub + "evil/file"),
                        outside(
                                "`private/<SUB>/file`, in capitals",
                                "private/" + sub.toUpperCase(Locale.ROOT) + "/file"),
                        outside("`Private/<sub>/file`", "Private/" + sub + "/file"),
                        outside("`<sub>/file`", sub + "/file"),
                        outside("`/private/<sub>/file`, a slash more in front", "/private/" + sub + "/file"),
                        outside("`private//<sub>/file`", "private//" + sub + "/file"),
                        outside("`private/./<sub>/file`", "private/./" + sub + "/file"),
                        outside("`private/<sub> /file`, with a space", "private/" + sub + "%20/file"),
                        outside("`private/<sub>;x/file`, with a path parameter", "private/" + sub + ";x/file"),
                        outside("`private\\<sub>\\file`, with backslashes", "private%5C" + sub + "%5Cfile"),
                        outside("`private/*/file`: an asterisk is a character", "private/*/file"),
                        outside("`priv\u0430te/<sub>/file`, with a Cyrillic \u0430", "priv%D0%B0te/" + sub + "/file"),
                        outside(
                                "`private\uff0f<sub>\uff0ffile`, with full-width slashes",
                                "private%EF%BC%8F" + sub + "%EF%BC%8Ffile"),
                        outside("`private/<sub>`, a zero-width space, `/file`", "private/" + sub + "%E2%80%8B/file"),
                        outside("`private%252F<sub>%252Ffile`, encoded twice", "private%252F" + sub + "%252Ffile"),
                        Case.of(
                                "GetObject `private%2F<other>%2Ffile`, another folder with encoded slashes",
                                DENIED,
                                "`private%2F<sub>%2Ffile`",
                                this::get,
                                "private%2F" + other + "%2Ffile",
                                "private%2F" + sub + "%2Ffile"),
                        inside("`private/<sub>/../<other>/file`", "private/" + sub + "/../" + other + "/file"),
                        inside("`private/<sub>%2F..%2F<other>/file`", "private/" + sub + "%2F..%2F" + other + "/file"),
                        inside("`private/<sub>/%2E%2E/<other>/file`", "private/" + sub + "/%2E%2E/" + other + "/file"),
                        Case.of(
                                "GetObject `private/<other>/file` with a null byte behind it",
                                new Answer(400, ""),
                                "`private/<sub>/file`",
                                this::get,
                                "private/" + other + "/file%00",
                                own()),
                        Case.of(
                                "GetObject with a slash in two bytes (`%C0%AF`), which is no UTF-8",
                                new Answer(400, "InvalidURI"),
                                "`private/<sub>/file`",
                                this::get,
                                "private%C0%AF" + other + "/file",
                                own())));
    }

    private Case outside(String name, String path) {
        return Case.of("GetObject " + name, DENIED, "`private/<sub>/file`", this::planted, path, own());
    }

    /// Dots are characters of a key: this one is in the own folder, and nothing is there.
    private Case inside(String name, String path) {
        return Case.of(
                "GetObject " + name + ": dots lead nowhere", DENIED, "`private/<sub>/file`", this::get, path, own());
    }

    private String own() {
        return two.own(TwoFolders.FILE);
    }

    private Answer planted(String path) {
        var put = account.send("PUT", two.path(path), Map.of(), two.sub());
        return put.equals(Answer.OK) ? get(path) : put;
    }

    private Answer get(String path) {
        return ann.get(two.path(path));
    }
}
