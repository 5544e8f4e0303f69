package org.telltale.views.timeline;

import org.telltale.model.session.PayloadState;

/// One exchange on a lane.
///
/// @param row in the exchange table
/// @param at where it stands, in the unit of the timeline's [Clock]
/// @param state of what is drawn of it, the request where there is one
/// @param categories bit k set: it holds a tag of the timeline's mark k
public record Cell(int row, long at, PayloadState state, long categories) {}
