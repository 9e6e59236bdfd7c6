package io.beautysalon.load;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A search over HTTP, offers signed: all starts of 31 days at which any of 20 staff members can be
 * had for some services, in a calendar full to 85 %. With ten months ten times the bookings are
 * stored.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class SearchBenchmark {

    @Param("3")
    private int services;

    @Param({"1", "10"})
    private int months;

    @SuppressWarnings("NullAway.Init") // JMH sets it up
    private BookingProgram program;

    @SuppressWarnings("NullAway.Init")
    private BusySalon salon;

    @Setup
    public void openTheSalon() {
        program = BookingProgram.start();
        salon = BusySalon.open(program.api(), months);
    }

    @TearDown
    public void stop() {
        program.close();
    }

    @Benchmark
    public int findsAllStartsOfAMonth() {
        return BusySalon.require(
                        salon.visitor().post(salon.path("/availability"), salon.search(services)))
                .text()
                .length();
    }
}
