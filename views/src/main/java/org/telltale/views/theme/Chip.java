package org.telltale.views.theme;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.telltale.model.tag.Category;

/// The three-letter code of a category on its family's fill.
public final class Chip extends Label {
    /// What stands behind a chip: a tag (filled), a tag that later sessions inherited (outline), or a suggestion (dashed).
    public enum Standing {
        SOLID,
        OUTLINED,
        DASHED
    }

    public Chip(Category category, Standing standing) {
        this(category.isNoFinding() ? "✓" : category.code(), category.family(), standing);
    }

    public Chip(String code, Category.Family family, Standing standing) {
        super(code);
        getStyleClass().setAll("chip", CategoryStyle.styleClass(family));
        getStyleClass()
                .add(family == Category.Family.NONE ? "plain" : standing.name().toLowerCase(Locale.ROOT));
        setMinWidth(Region.USE_PREF_SIZE);
    }
}
