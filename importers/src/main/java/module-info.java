/// Foreign bytes in, model out: capture files and payload encodings.
module org.telltale.importers {
    requires org.telltale.model;
    requires tools.jackson.databind;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.telltale.importers;

    provides org.telltale.model.decode.PayloadDecoder with
            org.telltale.importers.payload.protobuf.ProtobufDecoder;
    provides org.telltale.model.capture.SessionImporter with
            org.telltale.importers.capture.jsonl.JsonLinesImporter;
}
