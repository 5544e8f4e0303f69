package org.telltale.importers.capture.charles;

import org.telltale.contract.SessionImporterContract;

class CharlesZipImporterContractTest extends SessionImporterContract {
    CharlesZipImporterContractTest() {
        super(new CharlesZipImporter());
    }
}
