package org.telltale.model.decode;

import java.util.Optional;
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

    /// What is left of the limits, shared by the layers of one payload.
    private static final class Budget {
        private int nodes;
        private long inflated;
    }

    private DecodeContext(
            MediaHint hint, DecodeLimits limits, Choices choices, String patternPrefix, Budget budget, JobContext job) {
        this.hint = hint;
        this.limits = limits;
        this.choices = choices;
        this.patternPrefix = patternPrefix;
        this.budget = budget;
        this.job = job;
    }

    /// A context for the first layer of a payload.
    public static DecodeContext of(MediaHint hint, DecodeLimits limits, Choices choices, JobContext job) {
        Budget budget = new Budget();
        budget.nodes = limits.nodes();
        budget.inflated = limits.inflated();
        return new DecodeContext(hint, limits, choices, "", budget, job);
    }

    /// The context of a layer inside a node with that printed pattern (empty for the payload itself).
    public DecodeContext inside(MediaHint innerHint, String carrierPattern) {
        String prefix = carrierPattern.isEmpty() ? "" : carrierPattern + "|";
        return new DecodeContext(innerHint, limits, choices, prefix, budget, job);
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
