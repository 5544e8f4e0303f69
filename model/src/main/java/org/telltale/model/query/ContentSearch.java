package org.telltale.model.query;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.telltale.model.bytes.ArrayBytes;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldWalk;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Place;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.model.store.ExchangeTable;
import org.telltale.model.study.Study;

/// Looks into payloads, each different one once.
final class ContentSearch {
    private ContentSearch() {}

    static BitSet words(Study study, String text, JobContext job) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Predicate<String> holds = value -> value.toLowerCase(Locale.ROOT).contains(wanted);
        BitSet rows = values(study, holds, job);
        ExchangeTable table = study.exchanges();
        for (int row = 0; row < table.size(); row++) {
            var endpoint = table.endpoints().get(table.endpoint(row));
            if (holds.test(endpoint.key())
                    || study.state().names().endpoint(endpoint).filter(holds).isPresent()) {
                rows.set(row);
            }
        }
        return rows;
    }

    static BitSet regex(Study study, String expression, JobContext job) {
        // linear in the length of a value, whatever the expression
        Pattern pattern = Pattern.compile(expression);
        return values(study, value -> pattern.matcher(value).find(), job);
    }

    static BitSet hex(Study study, String digits, JobContext job) {
        byte[] needle = HexFormat.of().parseHex(digits);
        return bodies(study, job, (row, side) -> {
            var message = study.exchange(study.exchanges().id(row)).side(side);
            return message.isPresent() && holds(study.payload(message.get().payload()), needle);
        });
    }

    private static BitSet values(Study study, Predicate<String> wanted, JobContext job) {
        ExchangeTable table = study.exchanges();
        BitSet rows = bodies(
                study,
                job,
                (row, side) -> study.layer(table.id(row), side, Part.BODY)
                        .filter(layer -> any(layer, wanted))
                        .isPresent());
        for (int row = 0; row < table.size(); row++) {
            job.check();
            for (Part part : new Part[] {Part.HEADERS, Part.URL}) {
                for (Side side : Side.values()) {
                    if (!rows.get(row)
                            && study.layer(table.id(row), side, part)
                                    .filter(l -> any(l, wanted))
                                    .isPresent()) {
                        rows.set(row);
                    }
                }
            }
        }
        return rows;
    }

    private interface Body {
        boolean passes(int row, Side side);
    }

    private static BitSet bodies(Study study, JobContext job, Body body) {
        ExchangeTable table = study.exchanges();
        BitSet rows = new BitSet(table.size());
        Map<Long, Boolean> seen = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            job.check();
            job.progress(row, table.size());
            for (Side side : Side.values()) {
                long payload = table.payload(row, side);
                int at = row;
                long key = payload << 32 | (long) table.endpoint(row) << 1 | side.ordinal();
                if (payload >= 0 && seen.computeIfAbsent(key, _ -> body.passes(at, side))) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    private static boolean any(Layer payload, Predicate<String> wanted) {
        boolean[] found = new boolean[1];
        FieldWalk.visit(payload, place -> found[0] |= !found[0] && passes(place, wanted));
        return found[0];
    }

    private static boolean passes(Place place, Predicate<String> wanted) {
        return place.node() instanceof FieldNode.Scalar scalar
                && wanted.test(scalar.value().text());
    }

    private static boolean holds(Bytes bytes, byte[] needle) {
        ArrayBytes here = ArrayBytes.of(bytes);
        int last = here.start() + here.length() - needle.length;
        for (int i = here.start(); i <= last; i++) {
            int j = 0;
            while (j < needle.length && here.array()[i + j] == needle[j]) {
                j++;
            }
            if (j == needle.length) {
                return true;
            }
        }
        return false;
    }
}
