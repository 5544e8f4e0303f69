/// The program: composition root and command line.
module org.telltale.app {
    requires org.telltale.model;
    requires org.telltale.samples;
    requires org.telltale.importers;
    requires org.telltale.views;
    requires info.picocli;
    requires java.logging;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static org.jspecify;

    uses org.telltale.model.capture.CaptureArchive;
    uses org.telltale.model.capture.SessionImporter;
    uses org.telltale.model.decode.PayloadDecoder;
    uses org.telltale.model.store.StoreOpener;

    opens org.telltale.app.window to
            javafx.graphics;
    opens org.telltale.app.cli to
            info.picocli;
}
