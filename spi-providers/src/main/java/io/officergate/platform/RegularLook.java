package io.officergate.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

/**
 * A look that each node takes again and again, on a thread of its own, from the moment the schema is in place. One look ends
 * before the pause to the next begins. The look reports its own failures: what it throws would end it for good.
 */
public final class RegularLook implements AutoCloseable {
    /** Setting of the provider that takes it: seconds between two looks, from 1. */
    public static final String SETTING = "look-every-seconds";

    private final String thread;
    private final Duration pause;
    private @Nullable ScheduledExecutorService clockwork;

    private RegularLook(String thread, Duration pause) {
        this.thread = thread;
        this.pause = pause;
    }

    /**
     * The look as the provider's settings want it.
     *
     * @param thread its name
     * @param byDefault seconds between two looks where nothing is set
     * @param most seconds that may be set
     * @throws IllegalArgumentException when the setting is out of its range
     */
    public static RegularLook configured(String thread, Config.Scope config, int byDefault, int most) {
        int seconds = config.getInt(SETTING, byDefault);
        if (seconds < 1 || seconds > most) {
            throw new IllegalArgumentException("%s must be 1 to %d, not %d".formatted(SETTING, most, seconds));
        }
        return new RegularLook(thread, Duration.ofSeconds(seconds));
    }

    /** Takes it from now on, or as soon as the schema is in place. */
    public void begin(KeycloakSessionFactory factory, Runnable look) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(look);
            }
        });
    }

    /** Seconds between two looks, as the server tells of its settings. */
    public String seconds() {
        return Long.toString(pause.toSeconds());
    }

    /** Takes no further look. */
    @Override
    public synchronized void close() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    private synchronized void start(Runnable look) {
        if (clockwork != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, thread);
            worker.setDaemon(true);
            return worker;
        });
        // The look reports its own failures, so the future has nothing to tell.
        ScheduledFuture<?> unused =
                started.scheduleWithFixedDelay(look, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
        clockwork = started;
    }
}
