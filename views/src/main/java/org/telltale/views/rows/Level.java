package org.telltale.views.rows;

import org.telltale.model.session.Endpoint;
import org.telltale.model.session.Part;
import org.telltale.model.session.Side;

/// What one row of the table is.
///
/// @param pattern of the repeated node, or of a payload's root where each request is one row
/// @param isWhole whether each request is one row
public record Level(Endpoint endpoint, Side side, Part part, String pattern, boolean isWhole) {}
