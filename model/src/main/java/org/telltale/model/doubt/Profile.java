package org.telltale.model.doubt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.FieldValue;
import org.telltale.model.session.RecordId;

/// All instances of one pattern of one endpoint, counted.
final class Profile {
    private static final double E6 = 1e6;
    private static final double E7 = 1e7;
    private static final int LONGEST_NUMBER = 18;
    private static final double SURE = 0.96;
    private static final double LIKELY = 0.9;
    private static final double WEAK = 0.3;
    private static final double CLEAR = 0.7;
    private static final int ENOUGH = 3;

    final Judgement.Place place;
    private final KindTally kinds = new KindTally();
    private final NumberTally numbers = new NumberTally();
    private final RealTally reals = new RealTally();
    private final RealTally micro = new RealTally();
    private final RealTally tenMicro = new RealTally();
    private final TextTally texts = new TextTally();
    private final BytesTally bytes = new BytesTally();
    private int instances;
    private int whole;
    private int fixed;
    private int width;
    private int address;
    private RecordId example;
    private boolean exampleInDoubt;

    /// Degrees that stand beside other degrees; set once all patterns are known.
    private Optional<Ranked> coordinate = Optional.empty();

    Profile(Judgement.Place place, RecordId first) {
        this.place = place;
        this.example = first;
    }

    void see(FieldNode node, RecordId record, int session, long time) {
        instances++;
        if (node.doubtful() && !exampleInDoubt) {
            exampleInDoubt = true;
            example = record;
        }
        if (node.type().equals("text")
                || node.type().equals("message")
                || node.type().equals("bytes")) {
            kinds.see(node);
        }
        switch (node) {
            case FieldNode.Scalar scalar -> value(scalar.type(), scalar.value(), session, time);
            case FieldNode.Opaque opaque -> value(opaque.type(), opaque.value(), session, time);
            case FieldNode.Group _, FieldNode.Reference _ -> {}
        }
    }

    private void value(String type, FieldValue value, int session, long time) {
        switch (value) {
            case FieldValue.Whole number -> number(number.bits(), session, time);
            case FieldValue.Raw raw
            when type.equals("fixed32") || type.equals("fixed64") -> fixed(raw.bytes(), session, time);
            case FieldValue.Raw raw -> bytes.see(raw.bytes());
            case FieldValue.Utf8 _, FieldValue.Literal _ -> text(value.trimmed(), session, time);
        }
    }

    private void number(long bits, int session, long time) {
        whole++;
        numbers.see(bits, session, time);
        micro.see(bits / E6);
        tenMicro.see(bits / E7);
        address += bits >= 1 << 24 && bits < 224L << 24 ? 1 : 0;
    }

    private void fixed(Bytes raw, int session, long time) {
        fixed++;
        ByteBuffer little = ByteBuffer.wrap(raw.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        boolean four = raw.size() == 4;
        width = (int) raw.size();
        reals.see(four ? little.getFloat(0) : little.getDouble(0));
        number(four ? little.getInt(0) : little.getLong(0), session, time);
    }

    private void text(String text, int session, long time) {
        boolean digits = !text.isEmpty() && text.length() <= LONGEST_NUMBER && isWhole(text);
        if (digits) {
            number(Long.parseLong(text), session, time);
        } else if (isReal(text)) {
            reals.see(Double.parseDouble(text));
        }
        texts.see(text);
    }

    private static boolean isWhole(String text) {
        int from = text.startsWith("-") && text.length() > 1 ? 1 : 0;
        return text.substring(from).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isReal(String text) {
        return text.length() < 30 && text.matches("-?[0-9]{1,15}\\.[0-9]{1,15}");
    }

    /// `latitude` or `longitude` with how it is written, where all values may be that.
    ///
    /// Whole numbers of that size are mostly something else; they count where they change within one region.
    Optional<Degrees> degrees() {
        if (reals.count() == instances) {
            return reals.degrees().map(which -> new Degrees(which, fixed > 0 ? "as a real number" : "in text", SURE));
        }
        if (whole != instances || numbers.areDates()) {
            return Optional.empty();
        }
        return degrees(tenMicro, "in ten-millionths").or(() -> degrees(micro, "in millionths"));
    }

    private static Optional<Degrees> degrees(RealTally scaled, String how) {
        return scaled.degrees().map(which -> new Degrees(which, how, scaled.isOneRegion() ? LIKELY : WEAK));
    }

    record Degrees(String which, String how, double score) {}

    void beside(Ranked degrees) {
        coordinate = Optional.of(degrees);
    }

    Judgement judge() {
        List<Ranked> asKind = Ranked.sorted(kinds.ranked());
        List<Ranked> meanings = new ArrayList<>(texts.ranked());
        meanings.addAll(bytes.ranked());
        coordinate.ifPresent(meanings::add);
        if (whole > 0 && whole == instances) {
            meanings.addAll(numbers.ranked());
            addAddress(meanings);
        }
        String doubt = fixed > 0 ? addReal(meanings, kinds.doubt()) : kinds.doubt();
        List<Ranked> sorted = Ranked.sorted(meanings);
        doubt = doubt.isEmpty() ? doubtful(sorted) : doubt;
        double confidence = Math.min(Ranked.confidence(asKind), Ranked.confidence(sorted));
        return new Judgement(place, merged(asKind, sorted), confidence, doubt, instances, example);
    }

    /// What a value means before what kind it is, where the kind is settled and the meaning is clear.
    private List<Ranked> merged(List<Ranked> asKind, List<Ranked> meanings) {
        List<Ranked> all = new ArrayList<>();
        boolean settled = kinds.doubt().isEmpty();
        meanings.stream()
                .filter(m -> settled && (asKind.isEmpty() || m.score() >= CLEAR))
                .forEach(all::add);
        all.addAll(asKind);
        meanings.stream().filter(m -> !all.contains(m)).forEach(all::add);
        if (all.isEmpty()) {
            all.add(new Ranked("as decoded", 1, NumberTally.words("# instances", instances)));
        }
        return all;
    }

    /// A time that may be something else, seen often enough to ask.
    private String doubtful(List<Ranked> meanings) {
        boolean asks = instances >= ENOUGH && meanings.size() > 1;
        boolean close = asks && 1 - Ranked.confidence(meanings) >= Ranked.CLOSE;
        boolean times = close && (isTime(meanings.get(0)) || isTime(meanings.get(1)));
        return times ? meanings.get(0).reading() + " or " + meanings.get(1).reading() : "";
    }

    private static boolean isTime(Ranked reading) {
        return reading.reading().endsWith("seconds");
    }

    /// Whole numbers are addresses only as a further reading.
    private void addAddress(List<Ranked> readings) {
        if (address == instances && numbers.distinct() <= Math.max(1, instances / 4)) {
            readings.add(
                    new Ranked("ip", 0.2, NumberTally.words("# numbers that addresses may be", numbers.distinct())));
        }
    }

    private String addReal(List<Ranked> readings, String doubt) {
        double share = (double) (reals.usual() + reals.zeros()) / Math.max(1, reals.count());
        boolean any = reals.usual() > 0;
        if (any) {
            readings.add(new Ranked(
                    width == 4 ? "float" : "double",
                    share * (reals.usual() > reals.zeros() ? 0.95 : 0.7),
                    NumberTally.words(
                            "zero or of a usual size in # of # instances",
                            reals.usual() + reals.zeros(),
                            reals.count())));
        }
        return any && share < 0.95 && share > 0.05 ? "real numbers in some instances only" : doubt;
    }
}
