package org.telltale.model.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The categories of a study: those that are built in, and after them its own.
///
/// Below a known group any kind may be used (`clickstream/page`): it is a word of the analyst's and takes the group's
/// code and hue.
public final class Categories {
    public static final String NO_FINDING = "no-finding";
    public static final String CREDENTIAL = "credential";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?");
    private static final ResourceBundle LABELS = ResourceBundle.getBundle("org.telltale.model.tag.labels", Locale.ROOT);
    private static final Categories BUILT_IN = new Categories(read());

    private final List<Category> all;

    private Categories(List<Category> all) {
        this.all = List.copyOf(all);
    }

    public static Categories builtIn() {
        return BUILT_IN;
    }

    /// The built-in categories and a study's own; a built-in id keeps its meaning.
    public static Categories with(List<Category> own) {
        List<Category> all = new ArrayList<>(BUILT_IN.all);
        for (Category category : own) {
            if (all.stream().noneMatch(known -> known.id().equals(category.id()))) {
                all.add(category);
            }
        }
        return new Categories(all);
    }

    /// In the order of reports and legends; kinds follow their group.
    public List<Category> all() {
        return all;
    }

    /// The first category of each group that is the study's own, in the order in which they were defined.
    public List<Category> own() {
        List<String> known = BUILT_IN.groups();
        return groups().stream()
                .filter(group -> !known.contains(group))
                .flatMap(group -> all.stream()
                        .filter(category -> category.group().equals(group))
                        .limit(1))
                .toList();
    }

    /// The category of an id, or of a free kind below a known group; empty where the group is unknown or the id is no
    /// kebab-case.
    public Optional<Category> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        Optional<Category> known =
                all.stream().filter(category -> category.id().equals(id)).findFirst();
        int slash = id.indexOf('/');
        return known.isPresent() || slash < 0
                ? known
                : find(id.substring(0, slash)).map(group -> new Category(id, group.code(), group.family(), ""));
    }

    /// @throws IllegalArgumentException when there is no such category
    public Category require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "category '" + id + "' is unknown; there are " + String.join(", ", groups())));
    }

    /// Ids of the groups, in order.
    public List<String> groups() {
        return all.stream().map(Category::group).distinct().toList();
    }

    /// Position of a group in reports; unknown ones come last.
    public int order(String group) {
        int index = groups().indexOf(group);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    /// What a group or a kind is called: `Identifier`, `from network`. A word of the analyst's is its own name.
    public static String label(String id) {
        if (LABELS.containsKey(id)) {
            return LABELS.getString(id);
        }
        int slash = id.indexOf('/');
        String words = id.substring(slash + 1).replace('-', ' ');
        return slash < 0 && !words.isEmpty()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    /// The heading of a group's section in a report: `Identifiers`.
    public static String heading(String group) {
        String key = group + ".heading";
        return LABELS.containsKey(key) ? LABELS.getString(key) : label(group);
    }

    private static List<Category> read() {
        try (InputStream in = Categories.class.getResourceAsStream("categories.json")) {
            List<Category> found = new ArrayList<>();
            for (JsonNode node : JsonMapper.shared().readTree(in)) {
                found.add(new Category(
                        node.path("id").asString(),
                        node.path("code").asString(),
                        Category.Family.valueOf(node.path("family").asString().toUpperCase(Locale.ROOT)),
                        node.path("hotKey").asString()));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
