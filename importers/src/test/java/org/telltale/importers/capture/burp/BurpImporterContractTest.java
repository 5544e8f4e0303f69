package org.telltale.importers.capture.burp;

import org.telltale.contract.SessionImporterContract;

class BurpImporterContractTest extends SessionImporterContract {
    BurpImporterContractTest() {
        super(new BurpImporter());
    }
}
