package io.stratus.local.dynamodb;

import java.util.List;

/// A kept table was made from another declaration, and keys and indexes cannot be changed in place.
public final class Different extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Different(TableSpec wanted, List<String> differences) {
        super("table " + wanted.name() + " in " + wanted.region() + " exists already and differs: "
                + String.join("; ", differences) + ". Take another data folder, or delete the table");
    }
}
