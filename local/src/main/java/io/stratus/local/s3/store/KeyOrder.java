package io.stratus.local.s3.store;

import java.util.Comparator;

/// The order that S3 lists keys in: by their UTF-8 bytes, which is by code points and not by Java's characters.
enum KeyOrder implements Comparator<String> {
    UTF_8;

    @Override
    public int compare(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length()) {
            int mine = one.codePointAt(at);
            int others = other.codePointAt(at);
            if (mine != others) {
                return Integer.compare(mine, others);
            }
            at += Character.charCount(mine);
        }
        return Integer.compare(one.length(), other.length());
    }
}
