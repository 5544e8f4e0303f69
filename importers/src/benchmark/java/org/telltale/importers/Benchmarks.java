package org.telltale.importers;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs every benchmark, or those whose names match `-Dbenchmarks`.
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        String names = System.getProperty("benchmarks", "Benchmark");
        new Runner(new OptionsBuilder().include(names).build()).run();
    }
}
