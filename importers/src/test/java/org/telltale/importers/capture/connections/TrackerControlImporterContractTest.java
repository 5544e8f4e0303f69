package org.telltale.importers.capture.connections;

import org.telltale.contract.SessionImporterContract;

class TrackerControlImporterContractTest extends SessionImporterContract {
    TrackerControlImporterContractTest() {
        super(new TrackerControlImporter());
    }
}
