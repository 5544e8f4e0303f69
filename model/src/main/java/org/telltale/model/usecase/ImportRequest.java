package org.telltale.model.usecase;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files to be imported, as somebody dropped or named them.
///
/// @param files captures, lists of names and folders of them
/// @param format id of the importer to use; empty recognises each file by its content
/// @param mapping a file that names the keys of a JSON Lines dump
/// @param keys key logs for packet captures
/// @param names lists of names for request numbers
/// @param conditions factor to level, for every file
/// @param whole whether all records are kept, whatever overlaps
public record ImportRequest(
        List<Path> files,
        Optional<String> format,
        Optional<Path> mapping,
        List<Path> keys,
        List<Path> names,
        Map<String, String> conditions,
        boolean whole) {
    public ImportRequest {
        files = List.copyOf(files);
        keys = List.copyOf(keys);
        names = List.copyOf(names);
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    public static ImportRequest of(List<Path> files) {
        return new ImportRequest(files, Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of(), false);
    }
}
