package org.telltale.views.preferences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.telltale.model.study.Edit;
import org.telltale.model.tag.Categories;
import org.telltale.model.tag.Category;
import org.telltale.views.study.Desk;

/// The categories of a study: those that are built in, and its own, which can be made and changed.
final class CategoriesViewModel {
    /// What keeps a category from being made.
    enum Fault {
        NAME,
        BUILT_IN,
        CODE,
        CODE_TAKEN
    }

    private final Desk desk;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty code = new SimpleStringProperty(this, "code", "");
    private final ObjectProperty<Category.Family> family =
            new SimpleObjectProperty<>(this, "family", Category.Family.TECHNICAL);

    CategoriesViewModel(Desk desk) {
        this.desk = desk;
    }

    ObservableValue<List<Category>> all() {
        return desk.stateProperty().map(state -> state.categories().all());
    }

    static boolean isOwn(Category category) {
        return Categories.builtIn().all().stream().noneMatch(known -> known.id().equals(category.id()));
    }

    /// The id in words; a kind stands after its group's id and a slash.
    StringProperty nameProperty() {
        return name;
    }

    StringProperty codeProperty() {
        return code;
    }

    ObjectProperty<Category.Family> familyProperty() {
        return family;
    }

    /// Puts a category into the fields, to be changed.
    void choose(Category category) {
        name.set(category.id().replace('-', ' '));
        code.set(category.code());
        family.set(category.family());
    }

    private String id() {
        return name.get().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    /// What is wrong with the fields, if anything is.
    Optional<Fault> fault() {
        String id = id();
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")) {
            return Optional.of(Fault.NAME);
        }
        if (Categories.builtIn().all().stream().anyMatch(known -> known.id().equals(id))) {
            return Optional.of(Fault.BUILT_IN);
        }
        String letters = code();
        if (!letters.matches("[A-Z]{3}")) {
            return Optional.of(Fault.CODE);
        }
        boolean taken = desk.categories().all().stream()
                .anyMatch(other -> other.code().equals(letters) && !other.id().equals(id));
        return taken ? Optional.of(Fault.CODE_TAKEN) : Optional.empty();
    }

    private String code() {
        return code.get().strip().toUpperCase(Locale.ROOT);
    }

    /// Makes the category, or changes that of the same name; an edit of the study, so it can be taken back.
    void define() {
        if (fault().isEmpty()) {
            desk.edit(new Edit.DefineCategory(new Category(id(), code(), family.get(), "")));
            name.set("");
            code.set("");
        }
    }
}
