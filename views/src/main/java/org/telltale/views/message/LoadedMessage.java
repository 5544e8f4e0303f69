package org.telltale.views.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telltale.model.field.FieldNode;
import org.telltale.model.field.Layer;
import org.telltale.model.field.Outline;
import org.telltale.model.field.SpanIndex;
import org.telltale.model.field.Spot;
import org.telltale.model.session.Exchange;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;
import org.telltale.views.selection.Selection;

/// A part of one side of an exchange, read and ready to be shown.
///
/// @param tree whose exchange, side and part this is
/// @param outline its layers; empty where it holds no bytes
/// @param owners for each layer, whose its bytes are
/// @param similar as in [MessageSource#similar]
public record LoadedMessage(
        Selection tree,
        String cite,
        Exchange exchange,
        Optional<Outline> outline,
        List<SpanIndex> owners,
        Optional<String> similar) {
    public LoadedMessage {
        owners = List.copyOf(owners);
    }

    static LoadedMessage read(MessageSource source, Selection tree) {
        Exchange exchange = source.exchange(tree.exchange());
        Optional<Layer> payload = source.layer(tree.exchange(), tree.side(), tree.part());
        Optional<Outline> outline =
                payload.filter(layer -> !layer.bytes().isEmpty()).map(Outline::of);
        List<SpanIndex> owners = new ArrayList<>();
        for (int i = 0; i < outline.map(Outline::layers).orElse(0); i++) {
            owners.add(SpanIndex.of(outline.orElseThrow(), i));
        }
        return new LoadedMessage(
                tree,
                source.cite(tree.exchange()),
                exchange,
                outline,
                owners,
                source.similar(tree.exchange(), tree.side()));
    }

    public boolean has(Side side) {
        return exchange.side(side).isPresent();
    }

    /// Whether a part of the shown side has something to show; a body is offered also where it is empty.
    public boolean has(Part part) {
        return switch (part) {
            case BODY -> true;
            case HEADERS ->
                exchange.side(tree.side())
                        .filter(m -> !m.headers().list().isEmpty())
                        .isPresent();
            case URL -> tree.side() == Side.REQUEST && !exchange.url().isEmpty();
        };
    }

    /// Bytes of layer 0.
    public long size() {
        return outline.map(o -> o.layer(0).bytes().size()).orElse(0L);
    }

    /// Whether nobody understood the payload.
    public boolean isOpaque() {
        return outline.map(o -> o.root(0))
                .filter(root -> root.node() instanceof FieldNode.Opaque)
                .filter(root -> root.inside().isEmpty())
                .isPresent();
    }

    /// Whose a byte of a layer is.
    Optional<Spot> at(int layer, long offset) {
        return layer < owners.size() ? owners.get(layer).at(offset) : Optional.empty();
    }
}
