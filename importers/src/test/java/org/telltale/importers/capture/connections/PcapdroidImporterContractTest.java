package org.telltale.importers.capture.connections;

import org.telltale.contract.SessionImporterContract;

class PcapdroidImporterContractTest extends SessionImporterContract {
    PcapdroidImporterContractTest() {
        super(new PcapdroidImporter());
    }
}
