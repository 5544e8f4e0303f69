package org.telltale.importers.capture.warc;

import org.telltale.contract.SessionImporterContract;

class WarcImporterContractTest extends SessionImporterContract {
    WarcImporterContractTest() {
        super(new WarcImporter());
    }
}
