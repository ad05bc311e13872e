package io.stratus.local.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A whole OpenAPI document and the notes taken while it is read.
public final class Document {

    private final Part root;
    private final List<NotApplied> notes = new ArrayList<>();

    public Document(Map<String, Object> members) {
        this.root = new Part(this, "", members);
    }

    public Part root() {
        return root;
    }

    public List<NotApplied> notApplied() {
        return List.copyOf(notes);
    }

    void note(NotApplied note) {
        notes.add(note);
    }

    /// What a `$ref` points to.
    ///
    /// @throws InvalidApi if nothing stands there, or it points out of the document
    Part at(String reference, String from) {
        if (!reference.startsWith("#/")) {
            throw new InvalidApi(from, "$ref must point into this document: " + reference);
        }
        var part = root;
        for (var step : reference.substring(2).split("/", -1)) {
            part = part.part(step.replace("~1", "/").replace("~0", "~"));
        }
        return part;
    }
}
