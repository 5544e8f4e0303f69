package org.telltale.views.preferences;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.telltale.views.text.MonoFont;
import org.telltale.views.theme.Lettering;
import org.telltale.views.theme.Theme;
import org.telltale.views.words.Language;
import org.telltale.views.words.Words;

/// Theme, language, letters, time zone, workers and what a start shows.
final class GeneralPage extends GridPane {
    private static final Words WORDS = Words.of(GeneralPage.class);
    private static final int STEP = 25;
    private static final int MOST_OFFERED = 16;

    private final PreferencesViewModel model;

    GeneralPage(PreferencesViewModel model) {
        this.model = model;
        getStyleClass().add("preferences-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints boxes = new ColumnConstraints();
        boxes.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, boxes);
        Settings now = model.settings();
        row("theme", "", theme(now));
        row("language", "language.note", language(now));
        row(
                "text",
                "",
                letters(
                        true,
                        families(WORDS.say("text.system")),
                        now.lettering().family(),
                        now.lettering().size()));
        row(
                "bytes",
                "",
                letters(
                        false,
                        families(WORDS.say("bytes.usual", MonoFont.usual())),
                        now.lettering().byteFamily(),
                        now.lettering().byteSize()));
        row("zone", "zone.note", zone(now));
        row("workers", "", workers(now));
        row("start", "", start(now));
    }

    private void row(String name, String note, Region control) {
        Label label = new Label(WORDS.say(name));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        int row = getRowCount();
        addRow(row, label, control);
        if (!note.isEmpty()) {
            Label says = new Label(WORDS.say(note));
            says.getStyleClass().addAll("dim", "small");
            says.setWrapText(true);
            add(says, 1, row + 1);
        }
    }

    private ComboBox<Choice<Optional<Theme>>> theme(Settings now) {
        List<Choice<Optional<Theme>>> choices = new ArrayList<>();
        choices.add(new Choice<>(WORDS.say("theme.system"), Optional.empty()));
        for (Theme theme : Theme.values()) {
            choices.add(new Choice<>(WORDS.say("theme." + theme.name()), Optional.of(theme)));
        }
        return box("theme", choices, now.theme(), theme -> model.change(old -> old.withTheme(theme)));
    }

    private ComboBox<Choice<Optional<Language>>> language(Settings now) {
        List<Choice<Optional<Language>>> choices = new ArrayList<>();
        String system = Language.of(Locale.getDefault()).ownName();
        choices.add(new Choice<>(WORDS.say("language.system", system), Optional.empty()));
        for (Language language : Language.values()) {
            choices.add(new Choice<>(language.ownName(), Optional.of(language)));
        }
        return box("language", choices, now.language(), language -> model.change(old -> old.withLanguage(language)));
    }

    private static List<Choice<String>> families(String usual) {
        return Stream.concat(
                        Stream.of(new Choice<>(usual, "")),
                        new TreeSet<>(Font.getFamilies()).stream().map(name -> new Choice<>(name, name)))
                .toList();
    }

    private HBox letters(boolean texts, List<Choice<String>> families, String family, int size) {
        List<Choice<Integer>> sizes = new ArrayList<>();
        for (int percent = Lettering.LEAST; percent <= Lettering.MOST; percent += STEP) {
            sizes.add(new Choice<>(WORDS.say("percent", percent), percent));
        }
        ComboBox<Choice<String>> first =
                box(texts ? "text.family" : "bytes.family", families, family, chosen -> letter(texts, chosen, -1));
        ComboBox<Choice<Integer>> second =
                box(texts ? "text.size" : "bytes.size", sizes, size, chosen -> letter(texts, "", chosen));
        HBox.setHgrow(first, Priority.ALWAYS);
        second.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(Lettering.px(8), first, second);
    }

    /// @param size in percent; negative where the family was chosen
    private void letter(boolean texts, String family, int size) {
        model.change(old -> {
            Lettering now = old.lettering();
            String mine = size >= 0 ? texts ? now.family() : now.byteFamily() : family;
            int large = size >= 0 ? size : texts ? now.size() : now.byteSize();
            return old.withLettering(
                    texts
                            ? new Lettering(mine, large, now.byteFamily(), now.byteSize())
                            : new Lettering(now.family(), now.size(), mine, large));
        });
    }

    private ComboBox<Choice<Optional<ZoneId>>> zone(Settings now) {
        List<Choice<Optional<ZoneId>>> choices = new ArrayList<>();
        choices.add(new Choice<>(WORDS.say("zone.system", ZoneId.systemDefault().getId()), Optional.empty()));
        choices.add(new Choice<>("UTC", Optional.of(ZoneOffset.UTC)));
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .forEach(id -> choices.add(new Choice<>(id, Optional.of(ZoneId.of(id)))));
        return box("zone", choices, now.zone(), zone -> model.change(old -> old.withZone(zone)));
    }

    private ComboBox<Choice<Integer>> workers(Settings now) {
        List<Choice<Integer>> choices = new ArrayList<>();
        choices.add(new Choice<>(WORDS.say("workers.usual", now.withWorkers(0).threads()), 0));
        for (int count = 1; count <= Math.max(MOST_OFFERED, now.workers()); count++) {
            choices.add(new Choice<>(WORDS.say("workers.threads", count), count));
        }
        return box("workers", choices, now.workers(), count -> model.change(old -> old.withWorkers(count)));
    }

    private ComboBox<Choice<Boolean>> start(Settings now) {
        List<Choice<Boolean>> choices =
                List.of(new Choice<>(WORDS.say("start.last"), true), new Choice<>(WORDS.say("start.page"), false));
        return box("start", choices, now.resumes(), last -> model.change(old -> old.withResumes(last)));
    }

    private static <T> ComboBox<Choice<T>> box(String name, List<Choice<T>> choices, T now, Consumer<T> chosen) {
        return Choice.box("preferences-" + name.replace('.', '-'), WORDS.say(name), choices, now, chosen);
    }
}
