package org.telltale.importers.capture.saz;

import org.telltale.contract.SessionImporterContract;

class SazImporterContractTest extends SessionImporterContract {
    SazImporterContractTest() {
        super(new SazImporter());
    }
}
