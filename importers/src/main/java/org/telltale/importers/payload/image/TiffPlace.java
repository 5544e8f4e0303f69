package org.telltale.importers.payload.image;

import java.util.ArrayList;
import java.util.List;
import org.telltale.importers.payload.tree.Nodes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.field.Key;

/// Degrees, minutes and seconds as one signed number beside them: `latitude` and `longitude`, at the same bytes.
final class TiffPlace {
    private TiffPlace() {}

    static void add(List<FieldNode> entries) {
        List<FieldNode> written = new ArrayList<>(entries);
        add(written, entries, "GPSLatitude", "latitude", "S");
        add(written, entries, "GPSLongitude", "longitude", "W");
    }

    private static void add(List<FieldNode> from, List<FieldNode> to, String name, String added, String negative) {
        String reference = "";
        for (FieldNode node : from) {
            if (node.key().equals(Key.of(name + "Ref")) && node instanceof FieldNode.Scalar scalar) {
                reference = scalar.value().trimmed();
            }
        }
        for (FieldNode node : from) {
            if (node.key().equals(Key.of(name)) && node instanceof FieldNode.Scalar scalar) {
                double degrees = degrees(scalar.value().text());
                if (!Double.isNaN(degrees)) {
                    String text = Double.toString(reference.equals(negative) ? -degrees : degrees);
                    to.add(Nodes.scalar(
                            Key.of(added), "number", node.span(), node.valueSpan(), new FieldValue.Literal(text)));
                }
            }
        }
    }

    /// The sum of three fractions; NaN where they are none.
    private static double degrees(String fractions) {
        double sum = 0;
        double unit = 1;
        for (String fraction : fractions.split(", ", -1)) {
            int slash = fraction.indexOf('/');
            if (slash < 0) {
                return Double.NaN;
            }
            double below = Double.parseDouble(fraction.substring(slash + 1));
            double above = Double.parseDouble(fraction.substring(0, slash));
            sum += above == 0 ? 0 : above / below / unit;
            unit *= 60;
        }
        return Double.isFinite(sum) ? sum : Double.NaN;
    }
}
