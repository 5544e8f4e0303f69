package org.telltale.views.timeline;

import org.telltale.model.session.PayloadState;

/// One exchange on a lane.
///
/// @param row in the exchange table
/// @param at where it stands, in the unit of the timeline's [Clock]
/// @param state of what is drawn of it, the request where there is one
/// @param categories bit k set: it holds a tag of the timeline's mark k
/// @param carried those of the bits whose tags nobody looked at here since its session was imported
/// @param early whether it happened before the session it was sent in
public record Cell(int row, long at, PayloadState state, long categories, long carried, boolean early) {
    public Cell(int row, long at, PayloadState state, long categories, long carried) {
        this(row, at, state, categories, carried, false);
    }

    public Cell(int row, long at, PayloadState state, long categories) {
        this(row, at, state, categories, 0);
    }
}
