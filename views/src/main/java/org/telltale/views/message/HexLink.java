package org.telltale.views.message;

import java.util.Optional;
import org.telltale.views.hex.HexSelection;
import org.telltale.views.hex.HexView;
import org.telltale.views.hex.MarkMap;

/// Ties a hex view to the inspector: bytes and field one way, the byte under the caret the other.
final class HexLink {
    private final MessageViewModel model;
    private final HexView hex;
    private boolean following;

    HexLink(MessageViewModel model, HexView hex) {
        this.model = model;
        this.hex = hex;
        model.shownProperty().subscribe(this::show);
        model.markedBytes()
                .bytesProperty()
                .subscribe(marks -> hex.highlighterProperty().set(MarkMap.of(marks)));
        hex.selectionProperty().addListener((_, _, now) -> now.ifPresent(this::picked));
        hex.hoveredProperty().addListener((_, _, offset) -> model.hover(offset.longValue()));
        model.hoveredProperty()
                .subscribe(spot -> hex.framedProperty()
                        .set(spot.filter(field -> field.layer()
                                        == model.shownProperty().get().layer().orElse(null))
                                .map(field -> field.node().valueSpan())));
    }

    HexView hex() {
        return hex;
    }

    private void show(ShownBytes shown) {
        following = true;
        if (hex.bytes() != shown.bytes()) {
            hex.bytesProperty().set(shown.bytes());
        }
        hex.fieldProperty().set(shown.field());
        if (!shown.fromBytes()) {
            Optional<Long> first = shown.field().filter(f -> f.length() > 0).map(f -> f.offset());
            hex.selectionProperty().set(first.map(HexSelection::at));
            first.ifPresent(hex::reveal);
        }
        following = false;
    }

    private void picked(HexSelection now) {
        if (following) {
            return;
        }
        if (now.isSingle()) {
            model.pick(now.caret());
        } else {
            model.choose(now.span());
        }
    }
}
