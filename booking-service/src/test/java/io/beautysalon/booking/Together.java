package io.beautysalon.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several things at the same moment. */
public final class Together {

    private Together() {}

    /** Their results, in the order of the work. */
    public static <T> List<T> run(List<Callable<T>> work) throws Exception {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    work.stream()
                            .map(each ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return each.call();
                                    }))
                            .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
