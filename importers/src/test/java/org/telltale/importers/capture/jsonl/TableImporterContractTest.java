package org.telltale.importers.capture.jsonl;

import org.telltale.contract.SessionImporterContract;

class TableImporterContractTest extends SessionImporterContract {
    TableImporterContractTest() {
        super(new TableImporter());
    }
}
