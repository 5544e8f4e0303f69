/// Synthetic captures, payloads and what they must read as.
module org.telltale.samples {
    requires org.telltale.model;
    requires static org.jspecify;

    exports org.telltale.samples;
}
