package io.stratus.local.ses;

/// Where mail goes out. A mail is either taken as a whole before the call returns, or the call fails.
@FunctionalInterface
public interface Outbox {

    void send(Mail mail);
}
