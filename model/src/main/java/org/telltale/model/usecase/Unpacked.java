package org.telltale.model.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.telltale.model.bytes.Span;
import org.telltale.model.capture.ArchiveLimits;
import org.telltale.model.capture.CaptureArchive;
import org.telltale.model.capture.CaptureSource;
import org.telltale.model.capture.DamagedEntryException;
import org.telltale.model.capture.EntrySink;
import org.telltale.model.capture.MalformedCaptureException;
import org.telltale.model.job.JobContext;
import org.telltale.model.session.Origin;
import org.telltale.model.session.Sha256;
import org.telltale.model.study.CaptureFile;

/// Files that stand in archives, laid out in a scratch folder until this is closed. Each is named by a path that goes
/// on behind its archive's: `captures.zip/day 1/login.har`. Names in archives never become places on the disk.
public final class Unpacked implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final Path scratch;
    private final ArchiveLimits limits;
    private final Map<Path, Laid> laid = new LinkedHashMap<>();
    private long inflated;

    private record Laid(Path content, Origin origin, int depth) {}

    /// @param scratch an existing folder that only this user can read
    public Unpacked(Path scratch, ArchiveLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    /// Where the bytes of a file are: of one in an archive, in the scratch folder.
    public Path content(Path file) {
        return Optional.ofNullable(laid.get(file)).map(Laid::content).orElse(file);
    }

    /// Where a file stood that came out of an archive.
    public Optional<Origin> origin(Path file) {
        return Optional.ofNullable(laid.get(file)).map(Laid::origin);
    }

    /// Lays out what an archive holds; hidden files are left out.
    ///
    /// @param archive a file, or one that was laid out
    /// @param failed takes what cannot be had
    /// @return the paths of the files, in the order of the archive
    public List<Path> open(Path archive, CaptureArchive format, List<FileResult.Failed> failed, JobContext job)
            throws IOException {
        int depth = Optional.ofNullable(laid.get(archive)).map(Laid::depth).orElse(0) + 1;
        if (depth > limits.depth()) {
            failed.add(new FileResult.Failed(
                    archive, "is not unpacked: more than " + limits.depth() + " archives lie around it"));
            return List.of();
        }
        String name = String.valueOf(archive.getFileName());
        try (CaptureFile file = new CaptureFile(content(archive), name)) {
            MeteredBytes metered = new MeteredBytes(file.source().bytes());
            Origin around = origin(archive)
                    .orElseGet(() -> new Origin(name, Sha256.of(file.source().bytes()), List.of(), ""));
            Layout layout = new Layout(archive, format, around, depth, metered, failed, job);
            try {
                format.open(new CaptureSource(name, metered), layout, job);
            } catch (MalformedCaptureException e) {
                failed.add(new FileResult.Failed(archive, PlanImport.reason(e)));
            } catch (LimitException e) {
                failed.add(new FileResult.Failed(archive, String.valueOf(e.getMessage())));
            }
            return layout.paths;
        }
    }

    /// Ends the reading of an archive.
    private static final class LimitException extends IOException {
        private static final long serialVersionUID = 1L;

        LimitException(String message) {
            super(message);
        }
    }

    /// One archive on its way out.
    private final class Layout implements EntrySink {
        private final Path archive;
        private final CaptureArchive format;
        private final Origin around;
        private final int depth;
        private final MeteredBytes metered;
        private final List<FileResult.Failed> failed;
        private final JobContext job;
        private final List<Path> paths = new ArrayList<>();
        private int entries;
        private long out;

        Layout(
                Path archive,
                CaptureArchive format,
                Origin around,
                int depth,
                MeteredBytes metered,
                List<FileResult.Failed> failed,
                JobContext job) {
            this.archive = archive;
            this.format = format;
            this.around = around;
            this.depth = depth;
            this.metered = metered;
            this.failed = failed;
            this.job = job;
        }

        @Override
        public void entry(String name, Span place, InputStream content) throws IOException {
            if (++entries > limits.entries()) {
                throw new LimitException(
                        "holds more than %,d files; those after it are not read".formatted(limits.entries()));
            }
            Optional<Path> path = EntryNames.path(archive, name);
            if (path.isEmpty()) {
                return;
            }
            Path target = Files.createTempFile(scratch, "unpacked", "");
            boolean kept = false;
            try {
                String damage = copy(content, target);
                kept = keep(name, path.get(), target, damage);
            } catch (LimitException e) {
                failed.add(new FileResult.Failed(path.get(), String.valueOf(e.getMessage())));
                throw new LimitException("is not read any further: one of its files inflates too much");
            } finally {
                if (!kept) {
                    Files.deleteIfExists(target);
                }
            }
        }

        private boolean keep(String name, Path wanted, Path target, String damage) throws IOException {
            long size = Files.size(target);
            if (size == 0 && !damage.isEmpty()) {
                failed.add(new FileResult.Failed(wanted, "cannot be unpacked: " + damage));
                return false;
            }
            Path path = wanted;
            for (int i = 2; laid.containsKey(path); i++) {
                path = wanted.resolveSibling(wanted.getFileName() + " (" + i + ")");
            }
            List<String> names = new ArrayList<>(around.entries());
            if (!format.packsOne()) {
                names.add(name);
            }
            String remark = damage.isEmpty()
                    ? around.remark()
                    : String.format(
                            Locale.ROOT, "unpacked from %s: %s; %,d bytes came out", around.file(), damage, size);
            laid.put(path, new Laid(target, new Origin(around.file(), around.archive(), names, remark), depth));
            paths.add(path);
            return true;
        }

        /// Gives what was damaged, or nothing.
        private String copy(InputStream content, Path target) throws IOException {
            byte[] chunk = new byte[CHUNK];
            try (OutputStream file = Files.newOutputStream(target)) {
                for (int count = read(content, chunk); count >= 0; count = read(content, chunk)) {
                    job.check();
                    check(count);
                    file.write(chunk, 0, count);
                }
                return "";
            } catch (DamagedEntryException e) {
                return String.valueOf(e.getMessage());
            }
        }

        private static int read(InputStream content, byte[] chunk) throws IOException {
            return content.read(chunk, 0, chunk.length);
        }

        private void check(int count) throws LimitException {
            inflated += count;
            out += count;
            if (inflated > limits.inflated()) {
                throw new LimitException("is not unpacked: more than %,d bytes come out".formatted(limits.inflated()));
            }
            if (out > limits.ratioFree() && out / limits.ratio() > metered.taken()) {
                throw new LimitException(
                        "is not unpacked: more than " + limits.ratio() + " bytes come out for one that is in");
            }
        }

        @Override
        public void closed(String name, Span place, String why) {
            Path path = EntryNames.path(archive, name).orElse(archive);
            failed.add(new FileResult.Failed(path, why + " (at byte " + place.offset() + ")"));
        }
    }

    @Override
    public void close() throws IOException {
        for (Laid file : laid.values()) {
            Files.deleteIfExists(file.content());
        }
        laid.clear();
    }
}
