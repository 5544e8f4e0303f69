/// Synthetic captures, payloads and what they must read as.
module org.telltale.samples {
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.telltale.samples;
}
