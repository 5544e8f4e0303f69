package org.telltale.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Makes a study from the sample sessions.
@Command(name = "demo", description = "Makes a study from the sample sessions.")
final class Demo implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "target/demo")
    private Path folder = Path.of("target/demo");

    @Override
    public Integer call() throws IOException {
        System.out.println(Files.createDirectories(folder));
        return 0;
    }
}
