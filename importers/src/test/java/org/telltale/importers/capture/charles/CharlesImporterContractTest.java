package org.telltale.importers.capture.charles;

import org.telltale.contract.SessionImporterContract;

class CharlesImporterContractTest extends SessionImporterContract {
    CharlesImporterContractTest() {
        super(new CharlesImporter());
    }
}
