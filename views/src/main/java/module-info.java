/// The window: view models, views and controls.
module org.telltale.views {
    requires transitive org.telltale.model;
    requires transitive javafx.controls;
    requires org.controlsfx.controls;
    requires org.fxmisc.richtext;
    requires org.fxmisc.flowless;
    requires java.desktop;
    requires org.jfree.chart.fx;
    requires org.jfree.fxgraphics2d;
    requires org.jfree.jfreechart;
    requires static org.jspecify;

    exports org.telltale.views;
    exports org.telltale.views.theme;
    exports org.telltale.views.timeline;
    exports org.telltale.views.widget;
}
