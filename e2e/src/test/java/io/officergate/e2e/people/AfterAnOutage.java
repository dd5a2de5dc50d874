package io.officergate.e2e.people;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.HeadlessSignIn;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Asks a server whose database was away. Each connection that it kept from before is found broken by one request, and that one is
 * answered as a failure.
 */
public final class AfterAnOutage {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 30;
    private static final String FROM_THE_DATABASE = "/officers/officergate/audit?limit=1";

    private AfterAnOutage() {}

    /** What the question is answered at last; when it is not answered in time, the failure of the last one. */
    public static <T> T answer(Supplier<T> question) {
        List<T> answers = new ArrayList<>();
        Deadline.in(PATIENCE).comesTrue(() -> isAnswered(() -> answers.add(question.get())));
        return answers.isEmpty() ? question.get() : answers.get(0);
    }

    /** Waits until many who ask at once are all answered, so that whoever comes next meets no broken connection. */
    public static void settles(World world) {
        AdminRest admin = world.admin();
        Callable<Boolean> question = () -> isAnswered(() -> admin.get(FROM_THE_DATABASE));
        Deadline.in(PATIENCE).await("everybody is answered", () -> areAllTrue(Collections.nCopies(AT_ONCE, question)));
    }

    private static boolean isAnswered(Runnable question) {
        try {
            question.run();
            return true;
        } catch (IllegalStateException | UncheckedIOException | HeadlessSignIn.Refused failure) {
            return false;
        }
    }

    private static boolean areAllTrue(List<Callable<Boolean>> questions) {
        try {
            return Together.doAll(questions).stream().allMatch(Boolean::booleanValue);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
