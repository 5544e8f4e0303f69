package org.telltale.importers.capture.har;

import org.telltale.contract.SessionImporterContract;

class HarImporterContractTest extends SessionImporterContract {
    HarImporterContractTest() {
        super(new HarImporter());
    }
}
