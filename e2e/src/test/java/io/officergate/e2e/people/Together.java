package io.officergate.e2e.people;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do something at the same moment. */
public final class Together {
    private Together() {}

    /** Does all of it at once; tells the answers in the order of the tasks. */
    public static <T> List<T> doAll(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        ExecutorService hands = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : hands.invokeAll(tasks)) {
                answers.add(taken(answer));
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    /** A failed check is thrown as it is, so that the report of the test says which. */
    private static <T> T taken(Future<T> answer) throws InterruptedException, ExecutionException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError check) {
                throw check;
            }
            throw failed;
        }
    }
}
