package org.telltale.importers.capture.charles;

import org.telltale.contract.SessionImporterContract;

class CharlesSessionImporterContractTest extends SessionImporterContract {
    CharlesSessionImporterContractTest() {
        super(new CharlesSessionImporter());
    }
}
