package io.stratus.local.iam;

/// Who sent a request, known by a signature that was checked.
public record Caller(String accessKeyId, Principal principal, Session session) {

    public Caller(String accessKeyId, Principal principal) {
        this(accessKeyId, principal, Session.NONE);
    }
}
