package io.stratus.local.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/// Deletes expired items (Developer Guide, "Using time to live (TTL) in DynamoDB").
///
/// AWS does it within a few days; here it happens at the next pass. Items whose time lies more than five years back,
/// or is no number, are left alone, as there. The engine's own expiry is never switched on: DynamoDB Local 3.3.1 goes
/// by the machine's clock, and gives its stream records an event name that no reader knows instead of REMOVE. Ours are
/// REMOVE, but lack the `userIdentity` by which AWS marks its own.
public final class TtlSweeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TtlSweeper.class);

    /// Deletes a pass and table, so that a backlog cannot hold the engine for long.
    private static final int MOST = 1_000;

    private final RegionalClients clients;
    private final List<TableSpec> tables;
    private final InstantSource clock;
    private final Thread thread;

    private TtlSweeper(URI engine, List<TableSpec> tables, InstantSource clock, Duration every) {
        this.clients = new RegionalClients(engine);
        this.tables =
                tables.stream().filter(table -> table.ttlAttribute() != null).toList();
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("ttl-sweeper").unstarted(() -> sweepEvery(every));
    }

    /// Starts the passes, the first at once.
    ///
    /// @param tables existing ones; those without an expiry attribute are passed over
    /// @param every how long to rest between two passes
    public static TtlSweeper start(URI engine, List<TableSpec> tables, InstantSource clock, Duration every) {
        var sweeper = new TtlSweeper(engine, tables, clock, every);
        sweeper.thread.start();
        return sweeper;
    }

    private void sweepEvery(Duration every) {
        try {
            while (true) {
                tables.forEach(this::sweep);
                Thread.sleep(every);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep(TableSpec table) {
        var pass = new ExpiryPass(clients.in(table.region()), table, clock.instant());
        try {
            pass.expired().limit(MOST).forEach(pass::delete);
        } catch (SdkException failed) {
            if (!thread.isInterrupted()) { // closing breaks off the call under way
                log.warn("Not all expired items of {} were deleted", table.name(), failed);
            }
        }
    }

    boolean running() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        clients.close();
    }
}
