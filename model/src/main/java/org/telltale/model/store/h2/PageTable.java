package org.telltale.model.store.h2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.telltale.model.store.page.Pages;

/// Pages in two tables of one connection: where they are, and their content in pieces of at most half a megabyte, since
/// a value of H2 holds one at most. Confined to one thread at a time.
final class PageTable implements Pages, AutoCloseable {
    private static final int PIECE = 1 << 19;
    private static final int PIECE_BITS = 9;
    private static final int FIRST_BITS = 31;
    private static final int CAPTURE_BITS = 19;
    private static final Kind[] KINDS = Kind.values();

    private final Connection connection;
    private final PreparedStatement list;
    private final PreparedStatement read;
    private final PreparedStatement putPage;
    private final PreparedStatement putPiece;
    private final PreparedStatement deletePage;
    private final PreparedStatement deletePieces;
    private long stamp;

    PageTable(Connection connection) throws SQLException {
        this.connection = connection;
        list = connection.prepareStatement("SELECT id, stamp FROM page WHERE id BETWEEN ? AND ? ORDER BY id");
        read = connection.prepareStatement("SELECT data FROM piece WHERE id BETWEEN ? AND ? ORDER BY id");
        putPage = connection.prepareStatement("MERGE INTO page(id, stamp) KEY(id) VALUES (?, ?)");
        putPiece = connection.prepareStatement("INSERT INTO piece(id, data) VALUES (?, ?)");
        deletePage = connection.prepareStatement("DELETE FROM page WHERE id = ?");
        deletePieces = connection.prepareStatement("DELETE FROM piece WHERE id BETWEEN ? AND ?");
        try (ResultSet last = connection.createStatement().executeQuery("SELECT MAX(stamp) FROM page")) {
            last.next();
            stamp = last.getLong(1);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public List<Ref> list(Kind kind, int capture) throws IOException {
        try {
            list.setLong(1, id(kind, capture, 0));
            list.setLong(2, id(kind, capture, Integer.MAX_VALUE));
            List<Ref> pages = new ArrayList<>();
            try (ResultSet rows = list.executeQuery()) {
                while (rows.next()) {
                    pages.add(ref(rows.getLong(1), rows.getLong(2)));
                }
            }
            return pages;
        } catch (SQLException e) {
            throw Database.failed(e);
        }
    }

    @Override
    public byte[] read(Ref page) throws IOException {
        long id = id(page.kind(), page.capture(), page.first());
        try {
            read.setLong(1, id);
            read.setLong(2, id + (1 << PIECE_BITS) - 1);
            try (ResultSet rows = read.executeQuery()) {
                if (!rows.next()) {
                    throw new IOException("index.mv.db lacks a page");
                }
                byte[] first = rows.getBytes(1);
                return rows.next() ? join(first, rows) : first;
            }
        } catch (SQLException e) {
            throw Database.failed(e);
        }
    }

    private static byte[] join(byte[] first, ResultSet rows) throws SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        do {
            all.writeBytes(rows.getBytes(1));
        } while (rows.next());
        return all.toByteArray();
    }

    @Override
    public void put(Kind kind, int capture, int first, byte[] content) throws IOException {
        long id = id(kind, capture, first);
        if (content.length > (long) PIECE << PIECE_BITS) {
            throw new IOException("a page of the index is too large");
        }
        try {
            deletePieces(id);
            putPage.setLong(1, id);
            putPage.setLong(2, ++stamp);
            putPage.executeUpdate();
            for (int at = 0; at == 0 || at < content.length; at += PIECE) {
                putPiece.setLong(1, id + at / PIECE);
                putPiece.setBytes(2, java.util.Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE)));
                putPiece.executeUpdate();
            }
        } catch (SQLException e) {
            throw Database.failed(e);
        }
    }

    @Override
    public void delete(Ref page) throws IOException {
        long id = id(page.kind(), page.capture(), page.first());
        try {
            deletePage.setLong(1, id);
            deletePage.executeUpdate();
            deletePieces(id);
        } catch (SQLException e) {
            throw Database.failed(e);
        }
    }

    private void deletePieces(long id) throws SQLException {
        deletePieces.setLong(1, id);
        deletePieces.setLong(2, id + (1 << PIECE_BITS) - 1);
        deletePieces.executeUpdate();
    }

    private static long id(Kind kind, int capture, int first) {
        return (((long) kind.ordinal() << CAPTURE_BITS | capture) << FIRST_BITS | first) << PIECE_BITS;
    }

    private static Ref ref(long id, long stamp) {
        long page = id >>> PIECE_BITS;
        int first = (int) (page & Integer.MAX_VALUE);
        int capture = (int) (page >>> FIRST_BITS) & (1 << CAPTURE_BITS) - 1;
        return new Ref(KINDS[(int) (page >>> FIRST_BITS + CAPTURE_BITS)], capture, first, stamp);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
