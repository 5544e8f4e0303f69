package org.telltale.importers.capture.har;

import org.telltale.contract.SessionImporterContract;

class HarZipImporterContractTest extends SessionImporterContract {
    HarZipImporterContractTest() {
        super(new HarZipImporter());
    }
}
