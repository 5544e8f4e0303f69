package org.telltale.model.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Ranges of records of one capture, with the conditions under which they were recorded.
///
/// @param number position in the study, from 1; a pure function of the set of captures
/// @param name unique in the study
/// @param alsoNamed other names of the same bytes, and earlier names
/// @param file name of the capture file as imported
/// @param capture hash of the capture file
/// @param bytes size of the capture file
/// @param format id of the importer
/// @param records records in the capture file
/// @param kept those that are this session's
/// @param overlap how they relate to other captures
/// @param conditions factor to level, in the order of factors; a factor that is absent is not stated
public record Session(
        int number,
        String name,
        List<String> alsoNamed,
        String file,
        Sha256 capture,
        long bytes,
        String format,
        int records,
        Ranges kept,
        Overlap overlap,
        Map<String, String> conditions) {
    public Session {
        alsoNamed = List.copyOf(alsoNamed);
        conditions = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(conditions));
    }

    /// The name of a record as an analyst writes it: `login_1#14`.
    public String cite(int recordNumber) {
        return name + "#" + recordNumber;
    }

    /// In words, how many of its exchanges are counted in other recordings of one run; empty where none is.
    public String countedElsewhere() {
        int elsewhere = records - kept.size();
        return overlap.kind() != Overlap.Kind.SAME_RUN || elsewhere == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d of %,d exchanges are in %s too (same time within 2 s, method, URL, body), and counted there",
                        elsewhere,
                        records,
                        String.join(", ", overlap.with()));
    }
}
