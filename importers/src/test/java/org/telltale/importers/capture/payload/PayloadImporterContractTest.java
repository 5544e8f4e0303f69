package org.telltale.importers.capture.payload;

import org.telltale.contract.SessionImporterContract;

class PayloadImporterContractTest extends SessionImporterContract {
    PayloadImporterContractTest() {
        super(new PayloadImporter());
    }
}
