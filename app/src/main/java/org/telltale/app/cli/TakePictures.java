package org.telltale.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telltale.app.setup.Preferences;
import org.telltale.app.window.Desktop;
import org.telltale.app.window.Photographer;
import org.telltale.app.window.Poses;
import org.telltale.model.study.OpenStudy;
import org.telltale.views.shell.Shell;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.widget.Picture;
import org.telltale.views.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Takes pictures of the window.
@Command(name = "picture", description = "Draws the real views as PNG, without a display.")
final class TakePictures extends StudyCommand {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Option(names = "-o", paramLabel = "DIR", description = "Default: the working folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "One view, such as workbench, tagging, import or report; default: all.")
    private Optional<String> view = Optional.empty();

    @Option(names = "--size", paramLabel = "WxH", description = "Default: 1440x900.")
    private String size = "1440x900";

    @Option(names = "--scale", paramLabel = "N", description = "Pixels for a point; default: 1.")
    private double scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark|high-contrast", description = "Default: light.")
    private String theme = Theme.LIGHT.id();

    @Option(names = "--text", paramLabel = "PERCENT", description = "Size of letters, 100 to 200; default: 100.")
    private int text = Lettering.LEAST;

    @Option(names = "--language", paramLabel = "en|zh-CN", description = "Of the window; default: en.")
    private String language = "en";

    @Override
    int run(OpenStudy study) throws IOException {
        Matcher wanted = SIZE.matcher(size);
        Optional<Theme> dressed = Theme.of(theme);
        if (!wanted.matches() || dressed.isEmpty() || scale < 0.5 || scale > 4) {
            throw new UsageException("--size is like 1440x900, --theme light, dark or high-contrast, --scale 0.5 to 4");
        }
        if (text < Lettering.LEAST || text > Lettering.MOST) {
            throw new UsageException("--text is a size of letters in percent, 100 to 200");
        }
        if (!List.of("en", "zh-CN").contains(language)) {
            throw new UsageException("--language is en or zh-CN");
        }
        Language.show(Language.of(Locale.forLanguageTag(language)));
        Lettering.show(new Lettering("", text, "", text));
        Picture how = new Picture(
                Double.parseDouble(wanted.group(1)), Double.parseDouble(wanted.group(2)), scale, dressed.get());
        Map<String, Consumer<Shell>> poses = new LinkedHashMap<>(Poses.of(study).all());
        if (view.isPresent() && !poses.containsKey(view.get())) {
            throw new UsageException("no view '" + view.get() + "': there are " + String.join(", ", poses.keySet()));
        }
        view.ifPresent(one -> poses.keySet().retainAll(List.of(one)));
        take(study, poses, how, folder).forEach(out()::println);
        return Exit.DONE;
    }

    /// Draws each pose into a folder; gives the files.
    static List<Path> take(OpenStudy study, Map<String, Consumer<Shell>> poses, Picture how, Path into)
            throws IOException {
        Files.createDirectories(into);
        String ending = "-" + how.theme().id() + ".png";
        List<Path> files = new java.util.ArrayList<>();
        try (Photographer photographer = new Photographer()) {
            for (var pose : poses.entrySet()) {
                Path file = into.resolve(pose.getKey() + ending);
                Desktop outside = new Desktop(Preferences.file(), Optional::empty);
                photographer.workbench(study, outside, how, pose.getValue(), file);
                files.add(file);
            }
        }
        return files;
    }
}
