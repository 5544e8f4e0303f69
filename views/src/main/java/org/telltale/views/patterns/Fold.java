package org.telltale.views.patterns;

import java.util.Arrays;
import java.util.List;
import org.telltale.model.store.FieldIndex.ShapeUse;

/// When messages that are built alike stand in one row, with their fields below it.
///
/// A shape proves that messages are the same thing only where chance would hardly make it: by four keys or more, and by
/// names, or by numbers of more than one wire type (`{1:varint,2:varint,3:varint,4:varint}` is anything). It is worth a
/// row of its own where it takes away many.
final class Fold {
    private static final int KEYS = 4;
    private static final int ENDPOINTS = 6;

    private Fold() {}

    static boolean folds(ShapeUse use) {
        return use.keys() >= KEYS && use.endpoints() >= ENDPOINTS && tells(use.shape());
    }

    private static boolean tells(String shape) {
        List<String> members = Arrays.asList(
                shape.substring(shape.indexOf('{') + 1, shape.length() - 1).split(",", -1));
        boolean named = members.stream().anyMatch(member -> !member.matches("(\\d+|\\[]):.*"));
        long types = members.stream()
                .map(member -> member.substring(member.lastIndexOf(':') + 1))
                .distinct()
                .count();
        return named || types > 1;
    }
}
