package org.telltale.model.usecase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.telltale.model.capture.ImportOptions;
import org.telltale.model.capture.KeyLogs;
import org.telltale.model.study.CaptureFile;

/// Gives packet captures the key logs that may open them: those that were named, those among the files, and one that
/// lies beside the capture.
final class KeySearch {
    private final Set<Path> given = new LinkedHashSet<>();
    private final List<Path> found;
    private final Unpacked unpacked;
    private final List<FileResult.Failed> failed;

    KeySearch(List<Path> named, List<Path> found, Unpacked unpacked, List<FileResult.Failed> failed)
            throws IOException {
        this.found = found;
        this.unpacked = unpacked;
        this.failed = failed;
        for (Path path : named) {
            if (Files.isReadable(path) && isLog(CaptureFile.head(path))) {
                given.add(path);
            } else {
                failed.add(new FileResult.Failed(path, "is no key log: it holds no line `LABEL RANDOM SECRET`"));
            }
        }
        given.addAll(found);
    }

    private static boolean isLog(byte[] head) {
        return KeyLogs.recognise(head) || KeyLogs.isEmpty(head);
    }

    List<FileOrder> supply(List<FileOrder> orders) throws IOException {
        List<FileOrder> supplied = new ArrayList<>();
        boolean used = false;
        for (FileOrder order : orders) {
            boolean opens = order.importer().inputs().contains(ImportOptions.KEYS);
            supplied.add(withTraces(opens ? with(order) : order, orders));
            used |= opens;
        }
        if (!used) {
            found.forEach(path -> failed.add(new FileResult.Failed(
                    path, "is a key log: import it together with the packet captures that it opens")));
        }
        return supplied;
    }

    private FileOrder with(FileOrder order) throws IOException {
        Map<Path, Path> logs = new LinkedHashMap<>();
        for (Path path : given) {
            logs.putIfAbsent(unpacked.content(path).toRealPath(), path);
        }
        for (Path path : beside(order.path())) {
            logs.putIfAbsent(unpacked.content(path).toRealPath(), path);
        }
        Map<String, Path> inputs = new LinkedHashMap<>(order.inputs());
        int number = 1;
        for (Path log : logs.values()) {
            inputs.put(number == 1 ? ImportOptions.KEYS : ImportOptions.KEYS + "~" + number, log);
            number++;
        }
        return order.using(inputs);
    }

    /// With the files of its folder that serve captures of its format.
    private static FileOrder withTraces(FileOrder order, List<FileOrder> all) {
        Map<String, Path> inputs = new LinkedHashMap<>(order.inputs());
        for (String kind : order.importer().inputs()) {
            int number = 1;
            for (FileOrder other : all) {
                boolean serves = other.importer().serves().contains(kind)
                        && Objects.equals(other.path().getParent(), order.path().getParent());
                if (serves) {
                    inputs.put(number == 1 ? kind : kind + "~" + number, other.path());
                    number++;
                }
            }
        }
        return inputs.equals(order.inputs()) ? order : order.using(inputs);
    }

    private static List<Path> beside(Path capture) throws IOException {
        Path folder = capture.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        String name = String.valueOf(capture.getFileName());
        List<Path> logs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                boolean named = KeyLogs.isBeside(String.valueOf(file.getFileName()), name);
                if (named && Files.isRegularFile(file) && KeyLogs.recognise(CaptureFile.head(file))) {
                    logs.add(file);
                }
            }
        }
        return logs;
    }
}
