package org.telltale.model.store;

import java.util.List;
import java.util.OptionalInt;
import org.telltale.model.session.Endpoint;
import org.telltale.model.session.PayloadState;
import org.telltale.model.session.RecordId;
import org.telltale.model.session.Session;
import org.telltale.model.session.Side;

/// The kept exchanges as columns over primitive arrays: row 0 is the first record of the first session.
public interface ExchangeTable {
    /// The time of an exchange that has none.
    long NO_TIME = Long.MIN_VALUE;

    int size();

    List<Session> sessions();

    /// Index into [#sessions].
    int session(int row);

    /// Number of the record in its capture.
    int number(int row);

    RecordId id(int row);

    /// The row of a record; empty where it was not kept.
    OptionalInt row(RecordId id);

    /// All endpoints, sorted by key.
    List<Endpoint> endpoints();

    /// Index into [#endpoints].
    int endpoint(int row);

    String host(int row);

    String method(int row);

    String protocol(int row);

    /// Status code, or 0.
    int status(int row);

    /// Microseconds since 1970 UTC, or [#NO_TIME].
    long time(int row);

    /// Microseconds, or -1.
    long duration(int row);

    /// Bytes of a side's payload; -1 where the side is absent.
    long size(int row, Side side);

    /// State of a side's payload; EMPTY where the side is absent.
    PayloadState state(int row, Side side);

    /// Number of the payload of a side among the study's different ones, from 0; -1 where absent. Equal payloads have
    /// equal numbers.
    int payload(int row, Side side);

    int problems(int row);

    /// What all rows come to.
    Census census();
}
