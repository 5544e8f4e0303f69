package org.telltale.views.hex;

import java.util.List;
import org.telltale.model.bytes.Span;
import org.telltale.views.selection.ByteMark;

/// Says which bytes of a range are marked; asked on the FX thread at each repaint, for what is visible.
@FunctionalInterface
public interface Highlighter {
    /// Marks that touch the range, in order and not overlapping.
    List<ByteMark> marks(Span visible);

    Highlighter NONE = _ -> List.of();
}
