package org.telltale.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists importers and decoders.
@Command(name = "formats", description = "Lists importers and decoders.")
final class Formats implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
