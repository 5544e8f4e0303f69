/// The window: view models, views and controls.
module org.telltale.views {
    requires org.telltale.model;
    requires transitive javafx.controls;
    requires org.controlsfx.controls;
    requires org.fxmisc.richtext;
    requires org.fxmisc.flowless;
    requires org.jfree.chart.fx;
    requires static org.jspecify;

    exports org.telltale.views;
    exports org.telltale.views.theme;
    exports org.telltale.views.widget;
}
