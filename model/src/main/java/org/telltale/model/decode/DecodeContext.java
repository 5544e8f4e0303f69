package org.telltale.model.decode;

import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.field.FieldValue;
import org.telltale.model.job.JobContext;

/// What a decoder is told about the layer that it reads, and the budget that all layers of a payload share.
///
/// Confined to one thread.
public final class DecodeContext {
    private final MediaHint hint;
    private final DecodeLimits limits;
    private final Choices choices;
    private final String patternPrefix;
    private final Budget budget;
    private final JobContext job;
    private final boolean forced;
    private final Others others;
    private final Map<String, Bytes> given;

    /// What is left of the limits, shared by the layers of one payload.
    private static final class Budget {
        private int nodes;
        private long inflated;
    }

    private DecodeContext(
            DecodeContext outer, MediaHint hint, String patternPrefix, boolean forced, Map<String, Bytes> given) {
        this.hint = hint;
        this.limits = outer.limits;
        this.choices = outer.choices;
        this.patternPrefix = patternPrefix;
        this.budget = outer.budget;
        this.job = outer.job;
        this.forced = forced;
        this.others = outer.others;
        this.given = Map.copyOf(given);
    }

    private DecodeContext(MediaHint hint, DecodeLimits limits, Choices choices, JobContext job, Others others) {
        this.hint = hint;
        this.limits = limits;
        this.choices = choices;
        this.patternPrefix = "";
        this.budget = new Budget();
        this.job = job;
        this.forced = false;
        this.others = others;
        this.given = Map.of();
        budget.nodes = limits.nodes();
        budget.inflated = limits.inflated();
    }

    /// A context for the first layer of a payload that a decoder reads alone.
    public static DecodeContext of(MediaHint hint, DecodeLimits limits, Choices choices, JobContext job) {
        return new DecodeContext(hint, limits, choices, job, Others.NONE);
    }

    /// A context for the first layer of a payload; `others` may be asked about bytes inside it.
    static DecodeContext of(MediaHint hint, DecodeLimits limits, Choices choices, JobContext job, Others others) {
        return new DecodeContext(hint, limits, choices, job, others);
    }

    /// The context of a layer inside a node of this one, whose pattern is given from this layer's own decoder on.
    public DecodeContext inside(MediaHint innerHint, String carrierPattern) {
        String prefix = hasChoices() ? patternPrefix + carrierPattern + "|" : "";
        return new DecodeContext(this, innerHint, prefix, false, Map.of());
    }

    /// This context with [#isForced].
    public DecodeContext forced() {
        return new DecodeContext(this, hint, patternPrefix, true, given);
    }

    /// This context, forced, with what an analyst gave the decoder: a key, a schema, a dictionary, a place to cut.
    public DecodeContext with(Map<String, Bytes> parameters) {
        return new DecodeContext(this, hint, patternPrefix, true, parameters);
    }

    /// What an analyst gave this layer's decoder under a name; each decoder says which names it knows.
    public Optional<Bytes> given(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /// The same as text; empty where nothing was given.
    public String givenText(String name) {
        return given(name).map(bytes -> new FieldValue.Utf8(bytes).text()).orElse("");
    }

    /// The same as a decimal number; empty where nothing was given, or no number.
    public Optional<Long> givenNumber(String name) {
        try {
            return given(name).map(_ -> Long.parseLong(givenText(name).strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    public MediaHint hint() {
        return hint;
    }

    public DecodeLimits limits() {
        return limits;
    }

    public JobContext job() {
        return job;
    }

    /// Whether an analyst or the media type named this decoder: it reads what can be read, and damage is no reason to
    /// say [DecodeResult.NotMine].
    public boolean isForced() {
        return forced;
    }

    /// Whether another decoder is likely to read these bytes of the layer, so that they are no opaque rest.
    public boolean isReadInside(Bytes value) {
        return others.areLikely(value);
    }

    /// Whether another decoder than this reads these bytes of the layer, tried out: what only seems to be this decoder's.
    public boolean isReadByOthers(Bytes value, String decoder) {
        return others.doRead(value, decoder, limits, job);
    }

    /// The study's reading for a pattern of this layer, given from the layer's own decoder on (`protobuf:1.2`).
    public Optional<String> choice(String patternInLayer) {
        return choices.reading(patternPrefix + patternInLayer);
    }

    /// Whether a study has choices at all, so that a decoder need not build patterns for nothing.
    public boolean hasChoices() {
        return choices != Choices.NONE;
    }

    /// Takes one node from the budget; false when none is left.
    public boolean takeNode() {
        return --budget.nodes >= 0;
    }

    /// Whether another node can be taken; where none can, reading the same bytes in another way is in vain.
    public boolean hasNodesLeft() {
        return budget.nodes > 0;
    }

    /// Takes unwrapped bytes from the budget; false when they are more than is left.
    public boolean takeInflated(long bytes) {
        budget.inflated -= bytes;
        return budget.inflated >= 0;
    }

    /// Bytes that may still be unwrapped.
    public long inflatedLeft() {
        return Math.max(0, budget.inflated);
    }
}
