package org.telltale.model.store;

import java.util.Optional;
import org.telltale.model.problem.Problem;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Sha256;

/// A problem and whom it concerns.
///
/// @param capture the capture
/// @param record the record, or empty where it is about the file
/// @param where `file`, or the printed path of the layer, before the offset
public record ProblemRow(Sha256 capture, Optional<RecordId> record, String where, Problem problem) {}
