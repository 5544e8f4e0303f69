package org.telltale.views.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.telltale.model.job.JobContext;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.preferences.Settings;
import org.telltale.views.theme.Theme;

/// What the window needs from outside it: studies, the system's choosers, the clipboard, what was remembered.
///
/// Choosers throw [UnsupportedOperationException] where there is no display. Methods with a [JobContext] are called beside
/// the FX thread, all others on it.
public interface Outside {
    /// Opens a study, or makes one where the folder is new or empty.
    OpenStudy open(Path folder, JobContext job) throws IOException;

    /// Makes the synthetic sample study, or opens the one made before.
    OpenStudy openSample(JobContext job) throws IOException;

    /// Whether a folder holds a study.
    boolean isStudy(Path folder);

    Optional<Path> chooseFolder(String title);

    List<Path> chooseFiles(String title);

    Optional<Path> chooseNewFile(String title, String name);

    void copy(String text);

    /// Studies that were open before, the last one first; those that are gone are left out.
    List<Path> recent();

    /// The study opened last, also where it is gone; empty where none ever was.
    Optional<Path> last();

    /// The name edits are signed with; empty while nobody was asked.
    String author();

    void sign(String author);

    /// What this user chose for all windows.
    Settings settings();

    void keep(Settings settings);

    /// The theme chosen, or that of the system.
    Theme theme();

    /// Name and version of the program, for *About*.
    String version();

    /// Notes in the log of this user what was done; `{0}` is the first number.
    ///
    /// @param words of the program's own, never of its data
    default void note(String words, long... numbers) {}

    /// Ends the program.
    void quit();
}
