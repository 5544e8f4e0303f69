/// The window: view models, views and controls.
module org.telltale.views {
    requires transitive org.telltale.model;
    requires transitive javafx.controls;
    requires org.controlsfx.controls;
    requires org.fxmisc.richtext;
    requires org.fxmisc.flowless;
    requires org.fxmisc.undo;
    requires java.desktop;
    requires org.jfree.chart.fx;
    requires org.jfree.fxgraphics2d;
    requires org.jfree.jfreechart;
    requires static org.jspecify;

    exports org.telltale.views.command;
    exports org.telltale.views.crash;
    exports org.telltale.views.doubt;
    exports org.telltale.views.exchanges;
    exports org.telltale.views.field;
    exports org.telltale.views.fields;
    exports org.telltale.views.filter;
    exports org.telltale.views.find;
    exports org.telltale.views.findings;
    exports org.telltale.views.hex;
    exports org.telltale.views.history;
    exports org.telltale.views.importing;
    exports org.telltale.views.job;
    exports org.telltale.views.mapping;
    exports org.telltale.views.message;
    exports org.telltale.views.notes;
    exports org.telltale.views.patterns;
    exports org.telltale.views.preferences;
    exports org.telltale.views.problems;
    exports org.telltale.views.recipe;
    exports org.telltale.views.rows;
    exports org.telltale.views.selection;
    exports org.telltale.views.sessions;
    exports org.telltale.views.shell;
    exports org.telltale.views.study;
    exports org.telltale.views.tags;
    exports org.telltale.views.text;
    exports org.telltale.views.theme;
    exports org.telltale.views.timeline;
    exports org.telltale.views.values;
    exports org.telltale.views.widget;
    exports org.telltale.views.words;
}
