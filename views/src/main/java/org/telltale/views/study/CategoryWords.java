package org.telltale.views.study;

import org.telltale.model.tag.Categories;
import org.telltale.views.words.Words;

/// What categories are called in the window. A word of the analyst's is its own name; reports have names of their own.
public final class CategoryWords {
    private static final Words WORDS = Words.of(CategoryWords.class);

    private CategoryWords() {}

    /// A group or a kind by its id: `Identifier` of `identifier`, `device` of `identifier/device`.
    public static String text(String id) {
        boolean builtIn = Categories.builtIn().all().stream()
                .anyMatch(
                        category -> category.id().equals(id) || category.group().equals(id));
        return builtIn ? WORDS.say("category." + id) : Categories.label(id);
    }

    /// The group, and the kind where there is one: `Identifier: device`.
    public static String full(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? text(id) : WORDS.say("kind-of", text(id.substring(0, slash)), text(id));
    }
}
