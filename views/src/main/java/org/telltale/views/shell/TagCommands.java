package org.telltale.views.shell;

import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.command.Command;
import org.telltale.views.command.Commands;
import org.telltale.views.tags.TaggingViewModel;

/// Tagging by digit, and the keys of the strip.
final class TagCommands {
    private static final String SHIFT = "shift+";

    private final Shell shell;
    private final Commands commands;

    TagCommands(Shell shell, Commands commands) {
        this.shell = shell;
        this.commands = commands;
    }

    void add() {
        for (Category category : Categories.builtIn().all()) {
            if (!category.hotKey().isEmpty()) {
                commands.add("Tag", tag(category));
            }
        }
        commands.add(
                "Tag",
                strip("wider", "Wider scope", TaggingViewModel::wider).stripKeys("W"),
                strip("keep-tag", "Keep the tag", TaggingViewModel::keep).stripKeys("Enter"),
                strip("take-back", "Take the tag back", TaggingViewModel::takeBack)
                        .stripKeys("Escape"),
                ShellCommands.study(
                                shell,
                                "untag",
                                "Remove the tag here",
                                w -> w.bench().removal().atSelection(),
                                shell.openProperty())
                        .paneKeys("Delete"));
        for (String letter : new String[] {"u", "d", "i", "s", "a", "p", "c", "f"}) {
            commands.add(
                    "Tag",
                    strip("kind-" + letter, "Kind: " + letter, tagging -> tagging.kind(letter))
                            .stripKeys(letter.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    private Command tag(Category category) {
        boolean shifted = category.hotKey().startsWith(SHIFT);
        String digit = shifted ? category.hotKey().substring(SHIFT.length()) : category.hotKey();
        String keys = shifted ? "Shift+" + digit : digit;
        String id = "tag-" + (shifted ? "shift-" : "") + digit;
        String title = category.isNoFinding() ? "No finding" : Categories.label(category.id());
        return ShellCommands.study(
                        shell,
                        id,
                        title,
                        w -> w.whenThere(() -> {
                            if (category.isNoFinding()) {
                                w.noFinding();
                            } else if (shifted) {
                                w.bench().tagging().tag(category.id());
                            } else {
                                w.bench().tagging().digit(Integer.parseInt(digit));
                            }
                        }),
                        shell.openProperty())
                .paneKeys(keys);
    }

    private Command strip(String id, String title, java.util.function.Consumer<TaggingViewModel> action) {
        return ShellCommands.study(
                shell, id, title, w -> action.accept(w.bench().tagging()), shell.taggingProperty());
    }
}
