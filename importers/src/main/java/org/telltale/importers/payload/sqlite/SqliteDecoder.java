package org.telltale.importers.payload.sqlite;

import org.telltale.importers.payload.tree.Octets;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.decode.DecodeContext;
import org.telltale.model.decode.DecodeResult;
import org.telltale.model.decode.DecoderId;
import org.telltale.model.decode.MediaHint;
import org.telltale.model.decode.PayloadDecoder;
import org.telltale.model.probe.Fit;

/// Files of [SQLite 3](https://www.sqlite.org/fileformat2.html): tables by name, rows by number, columns by the names
/// of their `CREATE TABLE`. Only reading, page by page; what a journal or log file beside it would change is not seen.
public final class SqliteDecoder implements PayloadDecoder {
    private static final DecoderId ID = new DecoderId("sqlite", 1);

    @Override
    public DecoderId id() {
        return ID;
    }

    @Override
    public Fit probe(MediaHint hint, Bytes head) {
        return isFile(new Octets(head)) ? Fit.CERTAIN : Fit.NONE;
    }

    private static boolean isFile(Octets in) {
        return in.has(0, 100) && in.startsWith("SQLite format 3\0", 0) && Pages.size(in) >= 512;
    }

    @Override
    public DecodeResult decode(Bytes bytes, DecodeContext context) {
        Octets in = new Octets(bytes);
        return isFile(in)
                ? new DecodeResult.Decoded(new SqliteReader(in, context).layer())
                : new DecodeResult.NotMine("no database");
    }
}
