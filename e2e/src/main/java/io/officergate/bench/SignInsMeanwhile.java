package io.officergate.bench;

import io.officergate.world.RunFile.Person;
import io.officergate.world.people.HeadlessSignIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.aerogear.security.otp.Totp;
import org.jspecify.annotations.Nullable;

/** People who sign in, one after the other with a pause between, while a server does something else. */
final class SignInsMeanwhile implements AutoCloseable {
    private static final int PAUSE_MILLIS = 300;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Product product;
    private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::goOn, "sign-ins-meanwhile");
    private volatile boolean done;
    private volatile @Nullable RuntimeException failure;

    /** Begins; there must be enough people for a one-time code to run out before one signs in again. */
    SignInsMeanwhile(Product product) {
        this.product = product;
        thread.start();
    }

    /**
     * Milliseconds that each waited, in order of length.
     *
     * @throws IllegalStateException when one of them was refused
     */
    List<Double> waits() {
        if (failure != null) {
            throw new IllegalStateException("a sign-in failed, so nothing was measured", failure);
        }
        return waits.stream().sorted().toList();
    }

    /** Waits for the last one. */
    @Override
    public void close() {
        done = true;
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() {
        try {
            while (!done) {
                Person person = product.people().remove();
                product.people().add(person);
                long begun = System.nanoTime();
                new HeadlessSignIn(product.client())
                        .signIn(
                                person.username(),
                                person.password(),
                                () -> new Totp(person.totpSecret()).now(),
                                "openid");
                waits.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            failure = refused;
        }
    }
}
