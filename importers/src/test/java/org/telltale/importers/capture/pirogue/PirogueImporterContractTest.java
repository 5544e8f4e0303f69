package org.telltale.importers.capture.pirogue;

import org.telltale.contract.SessionImporterContract;

class PirogueImporterContractTest extends SessionImporterContract {
    PirogueImporterContractTest() {
        super(new PirogueImporter());
    }
}
