/// The program: composition root and command line.
module org.telltale.app {
    requires org.telltale.model;
    requires org.telltale.samples;
    requires org.telltale.importers;
    requires org.telltale.views;
    requires info.picocli;
    requires org.slf4j;
    requires static org.jspecify;

    opens org.telltale.app to
            info.picocli;
}
