package org.telltale.importers.capture.jsonl;

import org.telltale.contract.SessionImporterContract;

class JsonLinesImporterContractTest extends SessionImporterContract {
    JsonLinesImporterContractTest() {
        super(new JsonLinesImporter());
    }
}
