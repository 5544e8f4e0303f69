/// The domain, its ports and its use cases. Knows no JavaFX.
module org.telltale.model {
    requires java.sql;
    requires com.h2database;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.slf4j;
    requires re2j;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.telltale.model.bytes;
    exports org.telltale.model.capture;
    exports org.telltale.model.coverage;
    exports org.telltale.model.decode;
    exports org.telltale.model.detect;
    exports org.telltale.model.doubt;
    exports org.telltale.model.field;
    exports org.telltale.model.job;
    exports org.telltale.model.probe;
    exports org.telltale.model.problem;
    exports org.telltale.model.query;
    exports org.telltale.model.report;
    exports org.telltale.model.schema;
    exports org.telltale.model.schema.infer;
    exports org.telltale.model.schema.source;
    exports org.telltale.model.session;
    exports org.telltale.model.store;
    exports org.telltale.model.study;
    exports org.telltale.model.tag;
    exports org.telltale.model.usecase;

    provides org.telltale.model.store.StoreOpener with
            org.telltale.model.store.h2.H2Opener;
}
