package org.telltale.model.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.session.Sha256;

/// The H2 file: its schema, one connection that writes, and some that read.
final class Database implements AutoCloseable {
    /// Raised when pages mean something else; another version's index is made anew.
    private static final String SCHEMA = "4";

    private static final int ERROR_LOCKED = 90020;
    private static final String[] TABLES = {
        "CREATE TABLE IF NOT EXISTS setting(name VARCHAR PRIMARY KEY, content VARCHAR NOT NULL)",
        "CREATE TABLE IF NOT EXISTS capture(number INT PRIMARY KEY, sha CHAR(64) NOT NULL UNIQUE,"
                + " records INT NOT NULL, complete BOOLEAN NOT NULL, exchanges BIGINT NOT NULL,"
                + " framing BIGINT NOT NULL, leftout BIGINT NOT NULL, problems BIGINT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS page(id BIGINT PRIMARY KEY, stamp BIGINT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS piece(id BIGINT PRIMARY KEY, data VARBINARY(524288) NOT NULL)"
    };

    private final PlainPath home;
    private final String url;
    private final PageTable writer;
    private final ConcurrentLinkedDeque<PageTable> idle = new ConcurrentLinkedDeque<>();

    /// A capture as the index has it.
    record Capture(int number, Sha256 hash, int records, boolean complete, ByteAccount account) {}

    private Database(PlainPath home, String url, Connection connection) throws SQLException {
        this.home = home;
        this.url = url;
        writer = new PageTable(connection);
    }

    /// @param signature names and versions of all decoders; an index made by others is emptied
    static Database open(Path folder, String signature) throws IOException {
        PlainPath home = PlainPath.of(folder);
        String url = "jdbc:h2:file:" + home.path().resolve("index")
                // its trace of errors would quote statements
                + ";TRACE_LEVEL_FILE=0;WRITE_DELAY=0;CACHE_SIZE=16384;DB_CLOSE_ON_EXIT=FALSE;LAZY_QUERY_EXECUTION=1";
        try {
            Connection connection = DriverManager.getConnection(url, new Properties());
            String made = SCHEMA + " " + signature;
            create(connection);
            String before = setting(connection, "made");
            if (!before.isEmpty() && !before.equals(made)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP ALL OBJECTS");
                }
                create(connection);
            }
            if (setting(connection, "made").isEmpty()) {
                set(connection, "key", Long.toString(new SecureRandom().nextLong()));
                set(connection, "made", made);
            }
            connection.setAutoCommit(false);
            return new Database(home, url, connection);
        } catch (SQLException e) {
            home.release();
            throw failed(e);
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT content FROM setting WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void set(Connection connection, String name, String content) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO setting KEY(name) VALUES (?, ?)")) {
            merge.setString(1, name);
            merge.setString(2, content);
            merge.executeUpdate();
        }
    }

    /// What SQL could not do, as the machine's failure; with the system's own words (such as of a full disk) where it
    /// was the system that refused.
    static IOException failed(SQLException e) {
        String what = e.getErrorCode() == ERROR_LOCKED ? "index.mv.db is in use" : "index.mv.db could not be used";
        String why = "";
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException refused && refused.getMessage() != null) {
                why = ": " + refused.getMessage();
            }
        }
        return new IOException(what + why, e);
    }

    long key() throws IOException {
        try {
            return Long.parseLong(setting(writer.connection(), "key"));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    PageTable writer() {
        return writer;
    }

    List<Capture> captures() throws IOException {
        List<Capture> captures = new ArrayList<>();
        try (Statement statement = writer.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT number, sha, records, complete, exchanges, framing, leftout,"
                                + " problems FROM capture ORDER BY number")) {
            while (rows.next()) {
                Sha256 hash = new Sha256(rows.getString(2));
                ByteAccount account =
                        new ByteAccount(rows.getLong(5), rows.getLong(6), rows.getLong(7), rows.getLong(8));
                captures.add(new Capture(rows.getInt(1), hash, rows.getInt(3), rows.getBoolean(4), account));
            }
            return captures;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void put(Capture capture) throws IOException {
        try (PreparedStatement merge = writer.connection()
                .prepareStatement(
                        "MERGE INTO capture(number, sha, records, complete, exchanges, framing, leftout, problems)"
                                + " KEY(number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setInt(1, capture.number());
            merge.setString(2, capture.hash().hex());
            merge.setInt(3, capture.records());
            merge.setBoolean(4, capture.complete());
            merge.setLong(5, capture.account().exchanges());
            merge.setLong(6, capture.account().framing());
            merge.setLong(7, capture.account().leftOut());
            merge.setLong(8, capture.account().problems());
            merge.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void delete(int capture) throws IOException {
        try (PreparedStatement delete = writer.connection().prepareStatement("DELETE FROM capture WHERE number = ?")) {
            delete.setInt(1, capture);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void commit() throws IOException {
        try {
            writer.connection().commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void rollback() throws IOException {
        try {
            writer.connection().rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Reads on a connection that nobody else uses meanwhile.
    <T> T read(Query<T> query) throws IOException {
        PageTable table = idle.poll();
        try {
            if (table == null) {
                table = new PageTable(DriverManager.getConnection(url, new Properties()));
            }
            T result = query.read(table);
            idle.push(table);
            return result;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// What is asked of committed pages.
    @FunctionalInterface
    interface Query<T> {
        T read(PageTable pages) throws IOException;
    }

    /// @param compact whether what was deleted has to leave the file
    void close(boolean compact) throws IOException {
        try (Statement statement = writer.connection().createStatement()) {
            for (PageTable table : idle) {
                table.close();
            }
            statement.execute(compact ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            home.release();
        }
    }

    @Override
    public void close() throws IOException {
        close(false);
    }
}
