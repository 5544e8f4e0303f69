package org.telltale.app.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What class files do not show: lengths, and `catch` as it was written.
class SourceTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 40;
    /// Tests spell whole expected values out.
    private static final int TEST_METHOD_LINES = 60;
    private static final Set<String> BROAD =
            Set.of("Exception", "Throwable", "java.lang.Exception", "java.lang.Throwable");
    private static final List<Path> SOURCES = new ArrayList<>();
    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> BROAD_CATCHES = new ArrayList<>();

    @BeforeAll
    static void scan() throws IOException {
        for (Path module : Modules.all()) {
            try (Stream<Path> files = Files.walk(module.resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(SOURCES::add);
            }
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(SOURCES));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scan(unit, positions).scan(unit, null);
            }
        }
    }

    @Test
    void seesTheSources() {
        assertFalse(SOURCES.isEmpty());
    }

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : SOURCES) {
            int lines = Files.readAllLines(source).size();
            if (lines > FILE_LINES) {
                tooLong.add(source + ": " + lines + " lines, at most " + FILE_LINES);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noMethodIsTooLong() {
        assertEquals(List.of(), LONG_METHODS);
    }

    /// Anywhere else a broad catch hides our bugs from the crash notice.
    @Test
    void onlyJobRunnersAndTheCrashHandlerCatchEverything() {
        assertEquals(List.of(), BROAD_CATCHES);
    }

    private static boolean mayCatchEverything(String file) {
        return !file.contains("/src/main/")
                || file.contains("/org/telltale/views/job/")
                || file.contains("/org/telltale/model/job/")
                || file.contains("/org/telltale/app/setup/Crash");
    }

    private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;

        Scan(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = unit.getSourceFile().toUri().getPath();
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            long lines = last - line(method) + 1;
            int most = at(method).contains("/src/test/") ? TEST_METHOD_LINES : METHOD_LINES;
            if (lines > most) {
                LONG_METHODS.add(at(method) + method.getName() + " has " + lines + " lines, at most " + most);
            }
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitCatch(CatchTree clause, @Nullable Void unused) {
            Tree type = clause.getParameter().getType();
            List<? extends Tree> types =
                    type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
            if (types.stream().anyMatch(t -> BROAD.contains(t.toString())) && !mayCatchEverything(file)) {
                BROAD_CATCHES.add(at(clause) + "catch (" + type + ")");
            }
            return super.visitCatch(clause, null);
        }

        private long line(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        private String at(Tree tree) {
            return file + ":" + line(tree) + ": ";
        }
    }
}
