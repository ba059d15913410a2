package io.commlib.benchmarks.codec;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One library, one record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init")
public class CodecBenchmark {

    /** Of {@link Library}. */
    @Param("COMMLIB_JSON")
    public String library;

    /** Which record: {@code reading} or {@code path}. */
    @Param("reading")
    public String record;

    private RecordCodec codec;
    private byte[] bytes;

    /** JMH makes it. */
    public CodecBenchmark() {}

    /**
     * Prepares the codec, and what it reads.
     *
     * @throws IOException when it cannot write
     */
    @Setup
    public void prepare() throws IOException {
        codec = codec(Library.valueOf(library), record);
        bytes = codec.write();
    }

    static RecordCodec codec(Library library, String record) {
        return record.equals("path") ? library.of(Samples.path()) : library.of(Samples.reading());
    }

    /**
     * Writes.
     *
     * @return bytes
     * @throws IOException when it cannot
     */
    @Benchmark
    public byte[] write() throws IOException {
        return codec.write();
    }

    /**
     * Reads.
     *
     * @return the record
     * @throws IOException when it cannot
     */
    @Benchmark
    public Object read() throws IOException {
        return codec.read(bytes);
    }

    /**
     * Writes, and reads what was written.
     *
     * @return the record
     * @throws IOException when it cannot
     */
    @Benchmark
    public Object writeAndRead() throws IOException {
        return codec.read(codec.write());
    }
}
