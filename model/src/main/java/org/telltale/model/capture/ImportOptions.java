package org.telltale.model.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;

/// What an analyst said about a file before it is read, as contents of files.
///
/// @param mapping names the keys of a JSON Lines dump
/// @param keys key logs (NSS format) that open the TLS connections of a packet capture
/// @param traces what else was recorded beside a packet capture: which app opened which socket, what its ciphers did
public record ImportOptions(Optional<Bytes> mapping, List<Bytes> keys, List<Bytes> traces) {
    /// Kinds of inputs; a second one of a kind is called `keys~2`.
    public static final String MAPPING = "mapping";

    public static final String KEYS = "keys";

    public static final String TRACES = "traces";

    public static final ImportOptions NONE = new ImportOptions(Optional.empty(), List.of());

    public ImportOptions {
        keys = List.copyOf(keys);
        traces = List.copyOf(traces);
    }

    public ImportOptions(Optional<Bytes> mapping, List<Bytes> keys) {
        this(mapping, keys, List.of());
    }

    /// Gives the content of an input.
    public interface Reading<T> {
        Bytes bytes(T input) throws IOException;
    }

    /// Options from inputs by kind; kinds not known here are passed over.
    public static <T> ImportOptions of(Map<String, T> inputs, Reading<T> reading) throws IOException {
        Optional<Bytes> mapping = Optional.empty();
        List<Bytes> keys = new ArrayList<>();
        List<Bytes> traces = new ArrayList<>();
        for (Map.Entry<String, T> input : inputs.entrySet()) {
            String kind = input.getKey().replaceFirst("~.*", "");
            if (kind.equals(MAPPING)) {
                mapping = Optional.of(reading.bytes(input.getValue()));
            } else if (kind.equals(KEYS)) {
                keys.add(reading.bytes(input.getValue()));
            } else if (kind.equals(TRACES)) {
                traces.add(reading.bytes(input.getValue()));
            }
        }
        return new ImportOptions(mapping, keys, traces);
    }
}
