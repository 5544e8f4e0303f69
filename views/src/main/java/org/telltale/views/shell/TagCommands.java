package org.telltale.views.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.study.CategoryWords;
import org.telltale.views.tags.TaggingViewModel;
import org.telltale.views.words.Words;

/// Tagging by digit, and the keys of the strip.
final class TagCommands {
    private static final Words WORDS = Words.of(TagCommands.class);

    private static final String SHIFT = "shift+";

    /// The digits that tag with the study's own categories, with Shift.
    private static final int FIRST_OWN = 3;

    private static final int LAST_OWN = 9;

    private final Shell shell;
    private final Commands commands;

    TagCommands(Shell shell, Commands commands) {
        this.shell = shell;
        this.commands = commands;
    }

    void add() {
        for (Category category : Categories.builtIn().all()) {
            if (!category.hotKey().isEmpty()) {
                commands.add(WORDS.say("heading.tag"), tag(category));
            }
        }
        for (int digit = FIRST_OWN; digit <= LAST_OWN; digit++) {
            commands.add(WORDS.say("heading.tag"), own(digit));
        }
        commands.add(
                WORDS.say("heading.tag"),
                strip("wider", TaggingViewModel::wider).stripKeys("W"),
                strip("keep-tag", TaggingViewModel::keep).stripKeys("Enter"),
                strip("take-back", TaggingViewModel::takeBack).stripKeys("Escape"),
                ShellCommands.study(shell, "untag", w -> w.bench().removal().atSelection(), shell.openProperty())
                        .paneKeys("Delete"));
        for (String letter : new String[] {"u", "d", "i", "s", "a", "p", "c", "f"}) {
            commands.add(
                    WORDS.say("heading.tag"),
                    strip("kind-" + letter, WORDS.say("kind." + letter), tagging -> tagging.kind(letter))
                            .stripKeys(letter.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    private Command tag(Category category) {
        boolean shifted = category.hotKey().startsWith(SHIFT);
        String digit = shifted ? category.hotKey().substring(SHIFT.length()) : category.hotKey();
        String keys = shifted ? "Shift+" + digit : digit;
        String id = "tag-" + (shifted ? "shift-" : "") + digit;
        String title = CategoryWords.text(category.id());
        Runnable tag = () -> shell.workspaceProperty()
                .get()
                .ifPresent(w -> w.whenThere(() -> {
                    if (category.isNoFinding()) {
                        w.noFinding();
                    } else if (shifted) {
                        w.bench().tagging().tag(category.id());
                    } else {
                        w.bench().tagging().digit(Integer.parseInt(digit));
                    }
                }));
        return Command.of(id, title, tag).when(shell.openProperty()).paneKeys(keys);
    }

    /// Tags with a category of the study's own, where it has so many.
    private Command own(int digit) {
        int number = digit - FIRST_OWN;
        ObservableValue<Optional<Category>> category = shell.workspaceProperty()
                .flatMap(now -> now.map(w -> w.bench().desk().stateProperty()).orElse(null))
                .map(state -> state.categories().own().stream().skip(number).findFirst())
                .orElse(Optional.empty());
        Runnable tag = () -> category.getValue()
                .ifPresent(own -> shell.workspaceProperty()
                        .get()
                        .ifPresent(w -> w.whenThere(() -> w.bench().tagging().tag(own.id()))));
        return Command.of("tag-shift-" + digit, "", tag)
                .titled(category.map(
                        own -> own.map(each -> CategoryWords.full(each.id())).orElse(WORDS.say("tag.own", number + 1))))
                .when(Bindings.createBooleanBinding(() -> category.getValue().isPresent(), category))
                .paneKeys("Shift+" + digit);
    }

    private Command strip(String id, Consumer<TaggingViewModel> action) {
        return strip(id, WORDS.say("command." + id), action);
    }

    private Command strip(String id, String title, Consumer<TaggingViewModel> action) {
        Runnable run = () -> shell.workspaceProperty()
                .get()
                .ifPresent(w -> action.accept(w.bench().tagging()));
        return Command.of(id, title, run).when(shell.taggingProperty());
    }
}
