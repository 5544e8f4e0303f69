package org.telltale.importers.capture.stored;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.telltale.importers.capture.account.Account;
import org.telltale.importers.capture.archive.ZipDirectory;
import org.telltale.importers.capture.archive.ZipMember;
import org.telltale.model.bytes.Bytes;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ByteAccount;
import org.telltale.model.capture.ExchangeSink;
import org.telltale.model.problem.Problem;

/// The files of a zip archive that is a capture as a whole. Their names never become places on the disk.
public final class ZipFiles {
    /// Bytes of a file that are read at most.
    public static final int MOST = 128 << 20;

    private final ZipDirectory directory;
    private final Map<ZipMember, ByteAccount.Use> uses = new HashMap<>();

    public ZipFiles(Bytes archive) {
        this.directory = ZipDirectory.of(archive);
    }

    public List<ZipMember> members() {
        return directory.members();
    }

    /// Remarks about the archive, each at a place in it.
    public List<Problem> problems() {
        long size = directory.bytes().size();
        return directory.problems().stream()
                .map(problem -> new Problem(
                        problem.severity(),
                        new Span(Math.min(size, problem.span().offset()), 0),
                        problem.message()))
                .toList();
    }

    /// The content of a file; what keeps it from being read is told, and it is empty then.
    public Optional<Bytes> read(ZipMember member, Consumer<Problem> told) {
        try {
            Optional<Bytes> content = directory.read(member, MOST);
            uses.putIfAbsent(member, content.isEmpty() ? ByteAccount.Use.PROBLEMS : ByteAccount.Use.EXCHANGES);
            if (content.isEmpty()) {
                told.accept(problem(member, "a file of more than 128 MiB in the archive is not read"));
            }
            return content;
        } catch (IOException e) {
            uses.put(member, ByteAccount.Use.PROBLEMS);
            told.accept(problem(member, "a file in the archive " + e.getMessage()));
            return Optional.empty();
        }
    }

    /// Says what became of the archive's bytes, once all is read that is wanted.
    public void account(ExchangeSink sink) {
        Account account = new Account(sink);
        members().stream()
                .sorted(Comparator.comparingLong(member -> member.packed().offset()))
                .forEach(member -> {
                    switch (uses.getOrDefault(member, ByteAccount.Use.LEFT_OUT)) {
                        case PROBLEMS -> account.problem(problem(member, ""));
                        case EXCHANGES -> account.exchange(member.packed());
                        case FRAMING, LEFT_OUT -> account.leftOut(member.packed());
                    }
                });
        account.end(directory.bytes().size());
    }

    private static Problem problem(ZipMember member, String what) {
        return Problem.error(member.packed().offset(), member.packed().length(), what);
    }
}
