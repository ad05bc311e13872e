package io.stratus.local.cognito.oauth;

import java.util.List;

/// Markup that may stand in a page as it is.
record Html(String markup) {

    static final Html NONE = new Html("");

    private static final String GAP = "{}";

    /// Fills each `{}` of a template of ours with the next value. Only [Html] stands as it is; whatever else is text,
    /// and
    /// escaped, so that it can stand between tags and in quoted attributes.
    static Html of(String template, Object... values) {
        var filled = new StringBuilder();
        int from = 0;
        for (var value : values) {
            int gap = template.indexOf(GAP, from);
            if (gap < 0) {
                throw new IllegalArgumentException("more values than gaps: " + template);
            }
            filled.append(template, from, gap)
                    .append(value instanceof Html(var markup) ? markup : escaped(String.valueOf(value)));
            from = gap + GAP.length();
        }
        return new Html(filled.append(template.substring(from)).toString());
    }

    static Html all(List<Html> parts) {
        return new Html(String.join("", parts.stream().map(Html::markup).toList()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
