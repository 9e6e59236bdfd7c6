package io.beautysalon.load;

import io.beautysalon.testsupport.infra.SharedInfrastructure;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A booking over HTTP beside the same SQL in a bare JDBC loop. Each books one stylist's same half
 * hour; between two of them, out of the measured time, it is made free again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class BookingBenchmark {

    @SuppressWarnings("NullAway.Init") // JMH sets it up
    private BookingProgram program;

    @SuppressWarnings("NullAway.Init")
    private BusySalon salon;

    @SuppressWarnings("NullAway.Init")
    private SameSql sameSql;

    private final JdbcClient administrator =
            JdbcClient.create(SharedInfrastructure.get().administrator());

    @Setup
    public void openTheSalon() throws SQLException {
        program = BookingProgram.start();
        salon = BusySalon.open(program.api(), 1);
        for (int i = 0; i < 200; i++) { // as warm as a service that prepares its statements
            bookOverHttp();
            freeTheTime();
        }
        var infrastructure = SharedInfrastructure.get();
        var spoken =
                new SpokenSql(infrastructure).during(this::bookOverHttp, "insert into booking ");
        freeTheTime();
        sameSql = new SameSql(infrastructure.administrator(), spoken, salon.knownIds());
    }

    @TearDown
    public void stop() throws SQLException {
        sameSql.close();
        program.close();
    }

    @TearDown(Level.Invocation)
    public void freeTheTime() {
        administrator
                .sql("update booking.allocation set active = false where active and starts_at = ?")
                .param(salon.freeStart())
                .update();
    }

    @Benchmark
    public String bookOverHttp() {
        return BusySalon.require(
                        salon.visitor()
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .post(salon.path("/bookings"), salon.wish(salon.freeStart())))
                .text();
    }

    @Benchmark
    public void sayTheSameSql() throws SQLException {
        sameSql.run();
    }
}
